/** Every sentence that a user may read, in English and French. */

/** Each sentence: first English, then French. */
export const STRINGS = {
  "verdict.allow": ["Allowed", "Autorisé"],
  "verdict.allow.detail": [
    "Nothing reached a threshold of the policy.",
    "Aucun seuil de la politique n’est atteint.",
  ],
  "verdict.note": ["Allowed, with a note", "Autorisé, avec une remarque"],
  "verdict.note.detail": [
    "It is sent as it is, and you are told what was seen.",
    "Envoyé tel quel, en vous signalant ce qui a été vu.",
  ],
  "verdict.warn": ["Think twice", "À relire"],
  "verdict.warn.detail": ["It is held until you have chosen.", "Retenu jusqu’à votre choix."],
  "verdict.mask": ["Mask first", "À masquer"],
  "verdict.mask.detail": [
    "It is held; placeholders can take the place of the data.",
    "Retenu ; des substituts peuvent remplacer les données.",
  ],
  "verdict.block": ["Blocked", "Bloqué"],
  "verdict.block.detail": [
    "It is held: the strictest threshold is reached.",
    "Retenu : le seuil le plus strict est atteint.",
  ],
  "verdict.support": ["Help is there", "De l’aide existe"],

  "prompt.label": ["Your prompt", "Votre prompt"],
  "prompt.waiting": [
    "Held: the engine is still loading. Your prompt goes on as soon as it has been screened.",
    "Retenu : le moteur se charge encore. Votre prompt partira dès qu’il aura été filtré.",
  ],
  "prompt.checking": [
    "Held: a text of this length takes a moment to check. Your prompt goes on as soon as it has been screened.",
    "Retenu : un texte de cette longueur demande un instant. Votre prompt partira dès qu’il aura été filtré.",
  ],
  "prompt.masking": [
    "Held: looking at what masking would do to a text of this length.",
    "Retenu : voyons ce que donnerait le masquage d’un texte de cette longueur.",
  ],
  "prompt.pending": ["Being checked …", "En cours de vérification…"],
  "prompt.failed": [
    "Nothing is being screened here, so sending is switched off. Your text stays in the box. Reason:",
    "Rien n’est filtré ici, l’envoi est donc désactivé. Votre texte reste dans la zone de saisie. Raison :",
  ],
  "prompt.edit": ["Edit", "Modifier"],
  "prompt.mask": ["Mask and send", "Masquer et envoyer"],
  "prompt.anyway": ["Send anyway", "Envoyer quand même"],
  "prompt.confirm": ["Yes, send it as it is", "Oui, envoyer tel quel"],
  "prompt.reason": [
    "Why is it right to send this? (at least 10 characters)",
    "Pourquoi est-il juste d’envoyer ceci ? (au moins 10 caractères)",
  ],
  "prompt.maskIsNotEnough": [
    "Masking would not be enough: there is more to it than data.",
    "Masquer ne suffirait pas : il ne s’agit pas que de données.",
  ],
  "prompt.again": [
    "Ready. Send it now as you usually do.",
    "C’est prêt. Envoyez-le maintenant comme d’habitude.",
  ],
  "prompt.never": [
    "The policy lets nobody send this as it is.",
    "La politique n’autorise personne à envoyer ceci tel quel.",
  ],

  "action.allow": ["allow", "autoriser"],
  "action.note": ["note", "signaler"],
  "action.warn": ["warn", "avertir"],
  "action.mask": ["mask", "masquer"],
  "action.block": ["block", "bloquer"],

  "detector.not-fully-read": ["Not everything could be read", "Tout n’a pas pu être lu"],

  "category.pii.contact": ["Contact details", "Coordonnées"],
  "category.pii.government-id": ["Government identifier", "Identifiant officiel"],
  "category.pii.financial": ["Financial data", "Données bancaires"],
  "category.pii.health": ["Health data", "Données de santé"],
  "category.pii.person": ["Person", "Personne"],
  "category.pii.location": ["Location", "Lieu"],
  "category.pii.network": ["Network address", "Adresse réseau"],
  "category.secret.credential": ["Secret or credential", "Secret ou identifiant d’accès"],
  "category.custom.term": ["Term of the policy", "Terme de la politique"],
  "category.attack.override": ["Instruction override", "Contournement des consignes"],
  "category.attack.jailbreak": ["Jailbreak", "Débridage"],
  "category.attack.prompt-leak": ["Prompt extraction", "Extraction des consignes"],
  "category.attack.obfuscation": ["Hidden instructions", "Consignes cachées"],
  "category.attack.exfiltration": ["Exfiltration", "Exfiltration"],
  "category.hazard.self-harm": ["Self-harm", "Automutilation et suicide"],
  "category.hazard.violence": ["Violence", "Violence"],
  "category.hazard.hate": ["Hate", "Haine"],
  "category.hazard.harassment": ["Harassment", "Harcèlement"],
  "category.hazard.sexual": ["Sexual content", "Contenu sexuel"],
  "category.hazard.sexual-minors": ["Sexualisation of minors", "Sexualisation de mineurs"],
  "category.hazard.weapons": ["Weapons", "Armes"],
  "category.hazard.cyber": ["Cybercrime", "Cybercriminalité"],
  "category.hazard.fraud": ["Fraud", "Fraude"],
  "category.hazard.illegal-goods": ["Illegal goods", "Produits illicites"],
  "category.hazard.misinformation": ["Misinformation", "Désinformation"],
  "category.hazard.privacy": ["Intrusion into privacy", "Atteinte à la vie privée"],
  "category.reliance.legal": ["Legal advice", "Conseil juridique"],
  "category.reliance.medical": ["Medical advice", "Conseil médical"],
  "category.reliance.financial": ["Financial advice", "Conseil financier"],
  "category.reliance.impersonation": ["Impersonation", "Usurpation d’identité"],
  "category.attack": ["Any attack", "Toute attaque"],
  "category.hazard": ["Any hazard", "Tout danger"],
  "category.harm": ["Any attack or hazard", "Toute attaque ou tout danger"],
} as const satisfies Record<string, readonly [english: string, french: string]>;

/** The name of a sentence. */
export type Key = keyof typeof STRINGS;
