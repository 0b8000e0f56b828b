/**
 * Every sentence of the page, in English and French, in one table.
 *
 * `{name}` is replaced by a parameter; a pair `{one, other}` is chosen by the parameter
 * `count` and the language's plural rule. `tests/page` checks that no entry lacks a language.
 */
export const STRINGS = {
  "page.title": {
    en: "Funambule: screen a prompt on your own device, before it is sent",
    fr: "Funambule : filtrer un prompt sur votre appareil, avant l’envoi",
  },
  "page.headline": {
    en: "Screens a prompt before it is sent. On your device.",
    fr: "Filtre un prompt avant l’envoi. Sur votre appareil.",
  },
  "page.lead": {
    en: "Leaks, attacks and harm are caught as you type, by one engine in this tab. Nothing you write leaves this page.",
    fr: "Fuites de données, attaques et dangers sont repérés pendant la frappe, par un seul moteur dans cet onglet. Rien de ce que vous écrivez ne quitte cette page.",
  },
  "page.skip": { en: "Skip to the prompt", fr: "Aller au prompt" },
  "page.language": { en: "Language", fr: "Langue" },
  "page.footer": {
    en: "Funambule. Free software, MIT or Apache 2.0. This page sets no cookie and stores nothing that you type.",
    fr: "Funambule. Logiciel libre, MIT ou Apache 2.0. Cette page ne pose aucun cookie et n’enregistre rien de ce que vous tapez.",
  },

  "engine.loading": { en: "Engine loading", fr: "Chargement du moteur" },
  "engine.ready": { en: "Engine ready", fr: "Moteur prêt" },
  "engine.failed": { en: "Engine not loaded", fr: "Moteur non chargé" },
  "engine.failed.title": {
    en: "Engine not loaded: nothing is being screened",
    fr: "Moteur non chargé : rien n’est filtré",
  },
  "engine.failed.detail": {
    en: "Sending is switched off. What you wrote stays in the box. Reason:",
    fr: "L’envoi est désactivé. Votre texte reste dans la zone de saisie. Raison :",
  },
  "engine.failed.wasm": {
    en: "WebAssembly may be blocked by a security policy, or a file is missing. Reload to try again.",
    fr: "WebAssembly est peut-être bloqué par une règle de sécurité, ou un fichier manque. Rechargez la page pour réessayer.",
  },
  "engine.unknownPreset": {
    en: "the address asks for the policy “{name}”, which does not exist (there are: {known})",
    fr: "l’adresse demande la politique « {name} », qui n’existe pas (il y a : {known})",
  },
  "engine.httpError": {
    en: "{url}: the server answered {status}",
    fr: "{url} : le serveur a répondu {status}",
  },

  "gallery.title": { en: "Try one", fr: "Essayez" },
  "gallery.pairs": { en: "Look-alikes", fr: "Sosies" },
  "gallery.leaks": { en: "Leaks", fr: "Fuites" },
  "gallery.obfuscated": { en: "Disguised", fr: "Déguisés" },
  "gallery.crisis": { en: "Crisis", fr: "Détresse" },
  "gallery.safe": { en: "harmless", fr: "anodin" },
  "gallery.help": { en: "call for help", fr: "appel à l’aide" },
  "gallery.unsafe": { en: "risky", fr: "à risque" },

  "chat.title": { en: "Mock assistant", fr: "Assistant factice" },
  "chat.log": { en: "Conversation", fr: "Conversation" },
  "chat.greeting": {
    en: "I am a mock: I go nowhere and I know nothing. Write a prompt, or pick one above, and see what would have been sent.",
    fr: "Je suis factice : je ne mène nulle part et je ne sais rien. Écrivez un prompt, ou choisissez-en un, et voyez ce qui serait parti.",
  },
  "chat.reply": {
    en: {
      one: "A real assistant would now read this {count} character. Here, it stopped at the edge of the page.",
      other:
        "A real assistant would now read these {count} characters. Here, they stopped at the edge of the page.",
    },
    fr: {
      one: "Un vrai assistant lirait maintenant ce caractère. Ici, il s’est arrêté au bord de la page.",
      other:
        "Un vrai assistant lirait maintenant ces {count} caractères. Ici, ils se sont arrêtés au bord de la page.",
    },
  },
  "chat.restored": {
    en: "A reply that says {placeholder} reads, on your screen:",
    fr: "Une réponse qui dit {placeholder} se lit, sur votre écran :",
  },
  "chat.restoredHere": {
    en: "The value was put back here; it never left.",
    fr: "La valeur a été remise ici ; elle n’est jamais partie.",
  },
  "chat.you": { en: "You", fr: "Vous" },
  "chat.mock": { en: "Mock assistant", fr: "Assistant factice" },
  "chat.sentMasked": { en: "sent with placeholders", fr: "envoyé avec des substituts" },
  "chat.sentNoted": { en: "sent, with a note", fr: "envoyé, avec une remarque" },
  "chat.sentAnyway": { en: "sent all the same", fr: "envoyé malgré tout" },
  "chat.sentJustified": {
    en: "sent all the same, reason given: {reason}",
    fr: "envoyé malgré tout, raison donnée : {reason}",
  },
  "chat.cut": { en: "… and {count} more characters", fr: "… et {count} caractères de plus" },

  "composer.label": { en: "Your prompt", fr: "Votre prompt" },
  "composer.placeholder": {
    en: "Type or paste. Screening happens at each keystroke, in this tab.",
    fr: "Tapez ou collez. Le filtrage se fait à chaque frappe, dans cet onglet.",
  },
  "composer.hint": {
    en: "Enter sends, Shift+Enter breaks the line",
    fr: "Entrée envoie, Maj+Entrée passe à la ligne",
  },
  "composer.send": { en: "Send", fr: "Envoyer" },
  "composer.clear": { en: "Clear", fr: "Effacer" },
  "composer.cut": {
    en: "Shown in place: the first {shown} of {count} findings. All of them count in the decision.",
    fr: "Montrés dans le texte : {shown} repérages sur {count}. Tous comptent dans la décision.",
  },

  "verdict.title": { en: "Verdict", fr: "Verdict" },
  "verdict.scale": { en: "From allowed to blocked", fr: "D’autorisé à bloqué" },
  "verdict.idle": { en: "Nothing to screen", fr: "Rien à filtrer" },
  "verdict.idle.detail": {
    en: "The box is empty. The verdict appears here as you type.",
    fr: "La zone est vide. Le verdict apparaît ici pendant la frappe.",
  },
  "verdict.loading": { en: "Not screened yet", fr: "Pas encore filtré" },
  "verdict.loading.detail": {
    en: "The engine is loading: nothing is being screened yet, and what you send is held.",
    fr: "Le moteur se charge : rien n’est encore filtré, et vos envois sont retenus.",
  },
  "verdict.waiting": { en: "Not screened yet", fr: "Pas encore filtré" },
  "verdict.waiting.detail": {
    en: "The text is long: its turn comes in a moment.",
    fr: "Le texte est long : son tour vient dans un instant.",
  },
  "verdict.failed": { en: "Not screened", fr: "Non filtré" },
  "verdict.failed.detail": {
    en: "The engine is not loaded. No verdict can be given.",
    fr: "Le moteur n’est pas chargé. Aucun verdict n’est possible.",
  },
  "verdict.allow": { en: "Allowed", fr: "Autorisé" },
  "verdict.allow.detail": {
    en: "Nothing reached a threshold of the policy. It is sent as it is.",
    fr: "Aucun seuil de la politique n’est atteint. Envoyé tel quel.",
  },
  "verdict.note": { en: "Allowed, with a note", fr: "Autorisé, avec une remarque" },
  "verdict.note.detail": {
    en: "It is sent as it is, and you are told what was seen.",
    fr: "Envoyé tel quel, en vous signalant ce qui a été vu.",
  },
  "verdict.warn": { en: "Think twice", fr: "À relire" },
  "verdict.warn.detail": {
    en: "It is held until you have chosen.",
    fr: "Retenu jusqu’à votre choix.",
  },
  "verdict.mask": { en: "Mask first", fr: "À masquer" },
  "verdict.mask.detail": {
    en: "It is held; placeholders can take the place of the data.",
    fr: "Retenu ; des substituts peuvent remplacer les données.",
  },
  "verdict.block": { en: "Blocked", fr: "Bloqué" },
  "verdict.block.detail": {
    en: "It is held: the strictest threshold is reached.",
    fr: "Retenu : le seuil le plus strict est atteint.",
  },
  "verdict.support": { en: "Help is there", fr: "De l’aide existe" },
  "verdict.announce": {
    en: {
      one: "{decision}. {count} reason: {first}.",
      other: "{decision}. {count} reasons, first: {first}.",
    },
    fr: {
      one: "{decision}. {count} raison : {first}.",
      other: "{decision}. {count} raisons, la première : {first}.",
    },
  },

  "support.title": {
    en: "You need not face this alone",
    fr: "Vous n’avez pas à affronter cela sans aide",
  },

  "why.title": { en: "Why", fr: "Pourquoi" },
  "why.none": { en: "No signal reached a threshold.", fr: "Aucun signal n’a atteint de seuil." },
  "why.below": {
    en: {
      one: "{count} finding stays below every threshold.",
      other: "{count} findings stay below every threshold.",
    },
    fr: {
      one: "{count} repérage reste sous tous les seuils.",
      other: "{count} repérages restent sous tous les seuils.",
    },
  },
  "why.classifier": { en: "Classifier, the text as a whole", fr: "Classifieur, le texte entier" },
  "why.custom": { en: "Term of the policy: {id}", fr: "Terme de la politique : {id}" },
  "detector.not-fully-read": {
    en: "Not everything could be read: encodings too long or too deep",
    fr: "Tout n’a pas pu être lu : encodages trop longs ou trop imbriqués",
  },
  "why.score": {
    en: "score {score}, threshold {threshold}",
    fr: "score {score}, seuil {threshold}",
  },
  "why.layer": { en: "read through: {layer}", fr: "lu à travers : {layer}" },
  "why.show": { en: "Show in the text", fr: "Montrer dans le texte" },
  "why.evidence": { en: "carried by", fr: "porté par" },
  "why.more": {
    en: { one: "Show {count} more reason", other: "Show {count} more reasons" },
    fr: { one: "Montrer {count} raison de plus", other: "Montrer {count} raisons de plus" },
  },
  "why.rest": {
    en: "… and {count} more reasons, not listed",
    fr: "… et {count} raisons de plus, non listées",
  },

  "readings.title": { en: "Read as", fr: "Ce que le moteur lit" },

  "masked.title": { en: "Masked text", fr: "Texte masqué" },
  "masked.copy": { en: "Copy", fr: "Copier" },
  "masked.copied": { en: "Copied", fr: "Copié" },
  "masked.copyFailed": {
    en: "The browser did not allow copying; the text is selected instead.",
    fr: "Le navigateur refuse la copie ; le texte est sélectionné à la place.",
  },

  "speed.title": { en: "Cost", fr: "Coût" },
  "speed.batch": {
    en: "{time} to screen {size} characters: mean of {count} runs at idle, in this tab, result included",
    fr: "{time} pour filtrer {size} caractères : moyenne de {count} passages au repos, dans cet onglet, résultat compris",
  },
  "speed.once": {
    en: "{time} to screen {size} characters: one run, in this tab, result included",
    fr: "{time} pour filtrer {size} caractères : un seul passage, dans cet onglet, résultat compris",
  },
  "speed.start": {
    en: "{size} of WebAssembly, ready in {time}; version {version}",
    fr: "{size} de WebAssembly, prêt en {time} ; version {version}",
  },
  "speed.pending": {
    en: "Measured when the browser is idle.",
    fr: "Mesuré quand le navigateur est au repos.",
  },

  "scores.title": { en: "Scores against the policy", fr: "Scores face à la politique" },
  "scores.lead": {
    en: "Each category’s highest signal, against the thresholds in force. Strongest first.",
    fr: "Le signal le plus fort de chaque catégorie, face aux seuils en vigueur. Du plus fort au plus faible.",
  },
  "scores.all": { en: "Show all {count} categories", fr: "Montrer les {count} catégories" },
  "scores.few": { en: "Show fewer", fr: "En montrer moins" },
  "scores.row": {
    en: "{category}: {score}. Thresholds: {rungs}.",
    fr: "{category} : {score}. Seuils : {rungs}.",
  },
  "scores.noRungs": { en: "none", fr: "aucun" },

  "rungs.title": { en: "Move the thresholds", fr: "Déplacez les seuils" },
  "rungs.category": { en: "Category", fr: "Catégorie" },
  "rungs.adjust": { en: "Move the thresholds: {category}", fr: "Déplacer les seuils : {category}" },
  "rungs.cost": {
    en: "reached by {alarms} of {negatives} other prompts ({rate}%), and by {caught} of {positives} of this kind",
    fr: "atteint par {alarms} autres prompts sur {negatives} ({rate} %), et par {caught} de ce genre sur {positives}",
  },
  "rungs.unmeasured": {
    en: "not measured: the corpus has no prompt of this kind",
    fr: "non mesuré : le corpus n’a aucun prompt de ce genre",
  },
  "rungs.lead": {
    en: "A lower threshold catches more and cries wolf more often: counted on the project’s own corpus, in English, French, Spanish and German. The policy document follows.",
    fr: "Un seuil plus bas attrape plus, et crie au loup plus souvent : compté sur le corpus du projet, en anglais, français, espagnol et allemand. Le document de politique suit.",
  },

  "policy.title": { en: "The policy", fr: "La politique" },
  "policy.lead": {
    en: "One ladder of thresholds for each category. Edit it: it applies as soon as it is valid.",
    fr: "Une échelle de seuils par catégorie. Modifiez-la : elle s’applique dès qu’elle est valide.",
  },
  "policy.preset": { en: "Preset", fr: "Modèle" },
  "policy.edited": { en: "edited", fr: "modifiée" },
  "policy.document": { en: "Policy document (JSON)", fr: "Document de politique (JSON)" },
  "policy.reset": { en: "Back to the preset", fr: "Revenir au modèle" },
  "policy.inForce": { en: "In force: {name}", fr: "En vigueur : {name}" },
  "policy.invalid": {
    en: "Not applied. The last valid policy stays in force: {name}",
    fr: "Non appliquée. La dernière politique valide reste en vigueur : {name}",
  },
  "policy.problem": { en: "Line {line}, column {column}:", fr: "Ligne {line}, colonne {column} :" },
  "policy.goTo": { en: "Go there", fr: "Y aller" },

  "dataset.title": {
    en: "Your own prompts, by the thousand",
    fr: "Vos propres prompts, par milliers",
  },
  "dataset.lead": {
    en: "One JSON object a line: “text”, and “labels”, a list that is empty for a harmless prompt. They are screened under the policy above, in a worker of this page; they go nowhere.",
    fr: "Un objet JSON par ligne : « text », et « labels », une liste vide si le prompt est anodin. Ils sont filtrés selon la politique ci-dessus, dans un worker de cette page ; ils ne vont nulle part.",
  },
  "dataset.text": {
    en: "Data set, one JSON object a line",
    fr: "Jeu de données, un objet JSON par ligne",
  },
  "dataset.run": { en: "Evaluate", fr: "Évaluer" },
  "dataset.stop": { en: "Stop", fr: "Arrêter" },
  "dataset.sample": { en: "Fill in the gallery", fr: "Remplir avec la galerie" },
  "dataset.file": { en: "Open a file", fr: "Ouvrir un fichier" },
  "dataset.noWorker": { en: "the worker cannot start", fr: "le worker ne démarre pas" },
  "dataset.progress": {
    en: { one: "{count} prompt screened …", other: "{count} prompts screened …" },
    fr: { one: "{count} prompt filtré…", other: "{count} prompts filtrés…" },
  },
  "dataset.summary": {
    en: {
      one: "{count} prompt, {size} characters, {time} each.",
      other: "{count} prompts, {size} characters, {time} each on average.",
    },
    fr: {
      one: "{count} prompt, {size} caractères, {time} chacun.",
      other: "{count} prompts, {size} caractères, {time} chacun en moyenne.",
    },
  },
  "dataset.badLines": {
    en: { one: "{count} line was left out:", other: "{count} lines were left out. The first:" },
    fr: {
      one: "{count} ligne laissée de côté :",
      other: "{count} lignes laissées de côté. Les premières :",
    },
  },
  "dataset.line": { en: "Line {line}:", fr: "Ligne {line} :" },
  "dataset.notJson": { en: "it is no JSON.", fr: "ce n’est pas du JSON." },
  "dataset.notObject": { en: "it is no JSON object.", fr: "ce n’est pas un objet JSON." },
  "dataset.noText": {
    en: "it has no “text” that is a string.",
    fr: "elle n’a pas de « text » qui soit une chaîne.",
  },
  "dataset.badLabels": {
    en: "its “labels” are no list of strings.",
    fr: "ses « labels » ne sont pas une liste de chaînes.",
  },
  "dataset.caption": { en: "Prompts by verdict", fr: "Prompts par verdict" },
  "dataset.harmless": { en: "harmless", fr: "anodins" },
  "dataset.labelled": { en: "labelled", fr: "étiquetés" },
  "dataset.unlabelled": { en: "without labels", fr: "sans étiquette" },
  "dataset.held": { en: "held (95 % interval)", fr: "retenus (intervalle à 95 %)" },
  "dataset.share": { en: "{rate}% ({low} to {high})", fr: "{rate} % ({low} à {high})" },
  "dataset.falseAlarms": { en: "Harmless, and held", fr: "Anodins, et retenus" },
  "dataset.misses": { en: "Labelled, and not held", fr: "Étiquetés, et non retenus" },
  "plot.histogram": {
    en: "Strongest score of each prompt",
    fr: "Score le plus fort de chaque prompt",
  },
  "plot.curve": {
    en: "What one threshold would catch, and at what cost",
    fr: "Ce qu’un seuil attraperait, et à quel prix",
  },
  "plot.score": { en: "score", fr: "score" },
  "plot.rows": { en: "share of prompts", fr: "part des prompts" },
  "plot.falseAlarms": { en: "harmless prompts held", fr: "prompts anodins retenus" },
  "plot.caught": { en: "labelled ones held", fr: "étiquetés retenus" },

  "local.title": { en: "Proof that it is local", fr: "La preuve que tout est local" },
  "local.lead": {
    en: "To start, the page fetched its own files. Then it sealed itself: its security policy now refuses every connection.",
    fr: "Au départ, la page a chargé ses propres fichiers. Puis elle s’est scellée : sa règle de sécurité refuse désormais toute connexion.",
  },
  "local.unsealed": {
    en: "To start, the page fetches its own files. It seals itself once the engine is loaded.",
    fr: "Au départ, la page charge ses propres fichiers. Elle se scelle une fois le moteur chargé.",
  },
  "local.before": {
    en: {
      one: "{count} file fetched to start, from {origin}",
      other: "{count} files fetched to start, all from {origin}",
    },
    fr: {
      one: "{count} fichier chargé au départ, de {origin}",
      other: "{count} fichiers chargés au départ, tous de {origin}",
    },
  },
  "local.foreign": {
    en: { one: "{count} of them from elsewhere", other: "{count} of them from elsewhere" },
    fr: { one: "{count} venu d’ailleurs", other: "{count} venus d’ailleurs" },
  },
  "local.since": {
    en: { one: "{count} request since", other: "{count} requests since" },
    fr: { one: "{count} requête depuis", other: "{count} requêtes depuis" },
  },
  "local.try": { en: "Try to phone home", fr: "Tenter d’appeler l’extérieur" },
  "local.refused": {
    en: "{time}: a request to {url} was refused by the page’s own rule ({rule})",
    fr: "{time} : requête vers {url} refusée par la règle de la page ({rule})",
  },
  "local.notRefused": {
    en: "{time}: the request to {url} was not refused. The page is not sealed.",
    fr: "{time} : la requête vers {url} n’a pas été refusée. La page n’est pas scellée.",
  },
  "local.offline": {
    en: "See for yourself: open the developer tools, tab Network, choose “Offline”, or switch off Wi-Fi. Reload: it still screens.",
    fr: "Voyez vous-même : ouvrez les outils de développement, onglet Réseau, choisissez « Hors ligne », ou coupez le Wi-Fi. Rechargez : le filtrage marche encore.",
  },
  "local.cached": {
    en: "Stored for offline use. The browser can install this page as an app.",
    fr: "Enregistré pour l’usage hors ligne. Le navigateur peut installer cette page comme application.",
  },
  "local.notCached": {
    en: "Not stored for offline use in this browser: {reason}",
    fr: "Pas enregistré pour l’usage hors ligne dans ce navigateur : {reason}",
  },

  "action.allow": { en: "allow", fr: "autoriser" },
  "action.note": { en: "note", fr: "signaler" },
  "action.warn": { en: "warn", fr: "avertir" },
  "action.mask": { en: "mask", fr: "masquer" },
  "action.block": { en: "block", fr: "bloquer" },

  "layer.folded": { en: "plain text", fr: "texte simple" },
  "layer.unspaced": { en: "spaced-out letters", fr: "lettres espacées" },
  "layer.leetspeak": { en: "leetspeak", fr: "leetspeak" },
  "layer.smuggled": { en: "invisible characters", fr: "caractères invisibles" },
  "layer.base64": { en: "Base64", fr: "Base64" },
  "layer.hex": { en: "hexadecimal", fr: "hexadécimal" },
  "layer.url": { en: "URL encoding", fr: "encodage d’URL" },
  "layer.html": { en: "HTML entities", fr: "entités HTML" },
  "layer.escape": { en: "\\u escapes", fr: "échappements \\u" },
  "layer.rot13": { en: "ROT13", fr: "ROT13" },
  "layer.reversed": { en: "reversed letters", fr: "lettres renversées" },

  "category.pii.contact": { en: "Contact details", fr: "Coordonnées" },
  "category.pii.government-id": { en: "Government identifier", fr: "Identifiant officiel" },
  "category.pii.financial": { en: "Financial data", fr: "Données bancaires" },
  "category.pii.health": { en: "Health data", fr: "Données de santé" },
  "category.pii.person": { en: "Person", fr: "Personne" },
  "category.pii.location": { en: "Location", fr: "Lieu" },
  "category.pii.network": { en: "Network address", fr: "Adresse réseau" },
  "category.secret.credential": { en: "Secret or credential", fr: "Secret ou identifiant d’accès" },
  "category.custom.term": { en: "Term of the policy", fr: "Terme de la politique" },
  "category.attack.override": { en: "Instruction override", fr: "Contournement des consignes" },
  "category.attack.jailbreak": { en: "Jailbreak", fr: "Débridage" },
  "category.attack.prompt-leak": { en: "Prompt extraction", fr: "Extraction des consignes" },
  "category.attack.obfuscation": { en: "Hidden instructions", fr: "Consignes cachées" },
  "category.attack.exfiltration": { en: "Exfiltration", fr: "Exfiltration" },
  "category.hazard.self-harm": { en: "Self-harm", fr: "Automutilation et suicide" },
  "category.hazard.violence": { en: "Violence", fr: "Violence" },
  "category.hazard.hate": { en: "Hate", fr: "Haine" },
  "category.hazard.harassment": { en: "Harassment", fr: "Harcèlement" },
  "category.hazard.sexual": { en: "Sexual content", fr: "Contenu sexuel" },
  "category.hazard.sexual-minors": {
    en: "Sexualisation of minors",
    fr: "Sexualisation de mineurs",
  },
  "category.hazard.weapons": { en: "Weapons", fr: "Armes" },
  "category.hazard.cyber": { en: "Cybercrime", fr: "Cybercriminalité" },
  "category.hazard.fraud": { en: "Fraud", fr: "Fraude" },
  "category.hazard.illegal-goods": { en: "Illegal goods", fr: "Produits illicites" },
  "category.hazard.misinformation": { en: "Misinformation", fr: "Désinformation" },
  "category.hazard.privacy": { en: "Intrusion into privacy", fr: "Atteinte à la vie privée" },
  "category.reliance.legal": { en: "Legal advice", fr: "Conseil juridique" },
  "category.reliance.medical": { en: "Medical advice", fr: "Conseil médical" },
  "category.reliance.financial": { en: "Financial advice", fr: "Conseil financier" },
  "category.reliance.impersonation": { en: "Impersonation", fr: "Usurpation d’identité" },
  "category.attack": { en: "Any attack", fr: "Toute attaque" },
  "category.hazard": { en: "Any hazard", fr: "Tout danger" },
  "category.harm": { en: "Any attack or hazard", fr: "Toute attaque ou tout danger" },
};
