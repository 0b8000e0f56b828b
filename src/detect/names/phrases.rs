//! The words by which a text tells whose a name is: folded, in small letters.

/// Words after which a name is somebody's with whom the writer has to do: what they are, how
/// they are addressed, what a form asks for.
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "name", "client", "customer", "patient", "tenant", "landlord", "employee", "applicant",
    "candidate", "contact", "attn", "attention", "lessee", "lessor", "beneficiary", "insured",
    "claimant", "policyholder", "holder", "cardholder", "subscriber", "attendees", "participantes",
    "asistentes", "anwesend", "anwesende", "present", "presents", "participants", "clienta", "from", "to", "cc", "bcc", "owner",
    "assignee", "reporter", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof.",
    "recipient", "undersigned", "user", "student", "pupil", "buyer", "seller", "borrower", "sender",
    "caller", "requester", "guest", "passenger", "traveller", "traveler", "signed", "nom", "prenom",
    "cliente", "patiente", "locataire", "bailleur", "bailleresse", "salarie", "salariee", "employe",
    "candidat", "titulaire", "assure", "assuree", "beneficiaire", "soussigne", "soussignee",
    "monsieur", "madame", "mme", "mlle", "m.", "maitre", "de", "a", "proprietaire", "eleve",
    "etudiant", "etudiante", "acheteur", "vendeur", "emprunteur", "destinataire", "expediteur",
    "passager", "interlocuteur", "interlocutrice", "responsable", "gerant", "gerante", "nombre",
    "apellidos", "paciente", "inquilino", "inquilina", "arrendatario", "arrendataria", "arrendador",
    "arrendadora", "empleado", "empleada", "candidata", "titular", "asegurado", "asegurada",
    "abajo", "senor", "senora", "sr.", "sra.", "srta.", "don", "dona", "d.", "para", "contacto",
    "alumno", "alumna", "comprador", "vendedor", "huesped", "pasajero", "kunde", "kundin",
    "patientin", "mieter", "mieterin", "vermieter", "vermieterin", "mitarbeiter", "mitarbeiterin",
    "bewerber", "bewerberin", "herr", "herrn", "frau", "inhaber", "inhaberin", "versicherte",
    "versicherter", "von", "an", "ansprechpartner", "ansprechpartnerin", "schuler", "schulerin",
    "kaufer", "verkaufer", "verkauferin", "teilnehmer", "empfanger", "absender", "unterzeichnete",
    "unterzeichner", "vorname", "nachname", "representative", "representant", "vertreter",
    "representante",
];

/// Labels that are ordinary words: they count only before a colon or in a field.
#[rustfmt::skip]
pub(super) const ONLY_IN_FIELDS: &[&str] = &[
    "from", "to", "cc", "bcc", "de", "a", "para", "von", "an", "signed", "don", "user", "name",
    "nom", "nombre", "owner", "attention", "reporter", "titular", "abajo", "student", "responsable",
    "guest", "m.", "contact", "recipient", "representative", "representante", "subscriber",
];

/// What somebody is to the writer: these count only after "my" or "our", since everybody in a
/// novel has a brother.
#[rustfmt::skip]
pub(super) const RELATIONS: &[&str] = &[
    "colleague", "coworker", "neighbor", "neighbour", "manager", "supervisor", "assistant", "wife",
    "husband", "brother", "sister", "daughter", "son", "mother", "father", "friend", "girlfriend",
    "boyfriend", "fiance", "fiancee", "roommate", "landlord", "landlady", "boss", "cousin",
    "client", "customer", "employee", "tenant", "student", "collegue", "voisin", "voisine",
    "responsable", "mari", "femme", "frere", "soeur", "fille", "fils", "mere", "pere", "ami",
    "amie", "chef", "patron", "patronne", "cousine", "companero", "companera", "vecino", "vecina",
    "marido", "mujer", "hermano", "hermana", "hijo", "hija", "madre", "padre", "amigo", "amiga",
    "jefe", "jefa", "primo", "prima", "kollege", "kollegin", "kollegen", "nachbar", "nachbarin",
    "mann", "frau", "bruder", "schwester", "sohn", "tochter", "mutter", "vater", "freund",
    "freundin", "chefin", "uncle", "aunt", "nephew", "niece", "grandmother", "grandfather", "dad",
    "mum", "mom", "teammate", "intern", "doctor", "lawyer", "therapist", "oncle", "tante", "neveu",
    "copain", "copine", "conjoint", "conjointe", "compagnon", "compagne", "medecin", "avocat",
    "avocate", "stagiaire", "tio", "tia", "abuelo", "abuela", "novio", "novia", "esposo", "esposa",
    "medico", "abogado", "abogada", "onkel", "oma", "opa", "verlobte", "verlobter", "arzt",
    "arztin", "anwalt", "anwaltin", "praktikant", "praktikantin",
];

/// What a company may be too.
#[rustfmt::skip]
pub(super) const COMPANIES_TOO: &[&str] = &[
    "client", "cliente", "customer", "tenant", "landlord", "locataire", "bailleur", "kunde",
    "kundin", "mieter", "vermieter", "supplier", "vendedor", "verkaufer", "vendeur", "seller",
    "buyer", "acheteur", "comprador", "contact", "contacto", "recipient", "sender", "owner",
];

/// What stands before several people.
#[rustfmt::skip]
pub(super) const LISTS: &[&str] = &[
    "attendees", "participants", "present", "participantes", "asistentes", "anwesend",
    "anwesende", "teilnehmer", "presents",
];

/// What only people are.
#[rustfmt::skip]
pub(super) const PERSONAL: &[&str] = &[
    "patient", "patiente", "patientin", "paciente", "employee", "salarie", "salariee", "employe",
    "empleado", "empleada", "mitarbeiter", "mitarbeiterin", "applicant", "candidate", "candidat",
    "candidata", "bewerber", "bewerberin", "student", "pupil", "eleve", "etudiant", "etudiante",
    "alumno", "alumna", "schuler", "schulerin", "passenger", "passager", "pasajero", "guest",
    "soussigne", "soussignee", "undersigned", "m.", "d.",
];

/// How only people are addressed. Not "M.", which numbers a heading too.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof.", "mme", "mlle",
    "monsieur", "madame", "maitre", "herr", "herrn", "frau", "senor", "senora", "sr.", "sra.",
    "srta.", "don", "dona",
];

/// Whose they are.
#[rustfmt::skip]
pub(super) const MINE: &[&str] = &[
    "my", "our", "mon", "ma", "notre", "mi", "nuestro", "nuestra", "mein", "meine", "meinem",
    "meiner", "meinen", "unser", "unsere", "unserem", "unserer", "unseren",
];

/// Words of greeting.
#[rustfmt::skip]
pub(super) const GREETINGS: &[&str] = &[
    "hi", "hello", "hey", "dear", "bonjour", "bonsoir", "salut", "cher", "chere", "hola",
    "estimado", "estimada", "querido", "querida", "hallo", "liebe", "lieber", "guten tag", "ciao",
    "thanks", "danke", "merci", "gracias",
];

/// What is said before the name of somebody in private.
pub(super) const DEALINGS_BEFORE: &[&str] = &[
    // English
    " spoke with",
    " spoke to",
    " talked to",
    " talked with",
    " meeting with",
    " call with",
    " met with",
    "lent money to",
    " money to",
    " e-mail from",
    " email from",
    " mail from",
    " message from",
    " call from",
    " letter from",
    " letter to",
    " email to",
    " mail to",
    " on behalf of",
    " reply to",
    " assigned to",
    " reported by",
    " prepared by",
    " approved by",
    " signed by",
    " requested by",
    " fired",
    " hired",
    " interviewed",
    " my name is",
    " c/o",
    " ticket from",
    " complaint from",
    " invoice for",
    " contract with",
    " appointment with",
    " made between",
    " made by and between",
    " i, ",
    " hereby,",
    // French
    " parle avec",
    " parle a",
    " rendez-vous avec",
    " reunion avec",
    " mail de",
    " message de",
    " courrier de",
    " courriel de",
    " lettre a",
    " mail a",
    " de la part de",
    " pret a",
    " signe par",
    " valide par",
    " demande par",
    " attribue a",
    " je soussigne",
    " entre m.",
    " et m.",
    " et mme",
    " entre mme",
    " dossier de",
    " compte de",
    " contrat de",
    " salaire de",
    " entretien avec",
    // Spanish
    " hable con",
    " hablado con",
    " reunion con",
    " cita con",
    " correo de",
    " mensaje de",
    " carta a",
    " en nombre de",
    " firmado por",
    " asignado a",
    " contrato con",
    " entre d.",
    " y d.",
    " entre dona",
    " y dona",
    " expediente de",
    // German
    " gesprochen mit",
    " gesprach mit",
    " termin mit",
    " mail von",
    " nachricht von",
    " brief an",
    " mail an",
    " im namen von",
    " unterschrieben von",
    " vertrag mit",
    " akte von",
    " zwischen herrn",
    " und herrn",
    " zwischen frau",
    " und frau",
];

/// What is said after the name of somebody in private.
#[rustfmt::skip]
pub(super) const DEALINGS_AFTER: &[&str] = &[
    " called about", " called me", " called us", " called to", " called again", " called and",
    " phoned", " emailed", " e-mailed", " texted", " messaged me", " wrote to us", " wrote to me",
    " wrote me", " complained", " wants a refund", " wants to cancel", " would like to cancel",
    " requested a", " asked me", " asked us", " asked for a refund", " told me", " told us",
    " sent me", " sent us", " owes me", " owes us", " lives at", " residing at", " of full age",
    ", born", " (born", " (dob", ", dob", " dob", "'s appointment", "'s salary", "'s account",
    "'s address", "'s email", "'s e-mail", "'s phone", "'s passport", "'s medical", "'s file",
    "'s contract", "'s invoice", "'s order", "'s ticket", "'s payslip", "'s performance review",
    "'s password", "'s resume", "'s cv", " (tenant", " (employee", " (customer", " (client",
    " (patient", " has not paid", " hasn't paid", " did not pay", " is on sick leave",
    " was admitted", " presented with", " is my", " from accounting", " from hr", " from sales",
    " (hr)", " has been late", " resigned", " hereinafter", " a appele", " a rappele", " m'a ",
    " nous a ", " a demande", " demeurant", " domicilie", ", demeurant", ", domicilie", ", ne le",
    ", nee le", " ne le", " nee le", " (ne le", " (nee le", " habite au", " est en arret",
    " n'a pas paye", " souhaite resilier", " veut resilier", " se plaint", " a ecrit a",
    " est mon ", " est ma ", " est notre ", " nee ", ", nee ", " (rh)", ", ci-apres", " ha llamado",
    " llamo ", " me ha ", " nos ha ", " me dijo", " nos dijo", " me debe", " vive en la calle",
    ", nacido", ", nacida", ", con dni", " con dni", ", con domicilio", " con domicilio",
    ", mayor de edad", " no ha pagado", " quiere cancelar", " se queja", " es mi ", " esta de baja",
    " hat angerufen", " hat mich", " hat uns", " hat gekundigt", " hat geschrieben", " wohnt in",
    ", wohnhaft", " wohnhaft", ", geb", " geb.", ", geboren", " geboren am", " ist krank",
    " hat nicht bezahlt", " schuldet mir", " mochte kundigen", " beschwert sich", " ist mein",
    " ist unser", " (geb", " angerufen",
];

/// Beginnings of words by which a text shows that its people are public, past or invented.
#[rustfmt::skip]
pub(super) const PUBLIC_LIFE: &[&str] = &[
    "actor", "actress", "artist", "author", "biograph", "book", "celebrit", "century", "champion",
    "character", "comedian", "composer", "famous", "fiction", "film", "histor", "lyrics", "movie",
    "musician", "myth", "novel", "painter", "philosoph", "play by", "poem", "poet", "politician",
    "president", "prime minister", "protagonist", "quote", "role-play", "roleplay", "scientist",
    "screenplay", "senator", "singer", "song", "story", "stories", "theor", "tale", "who is",
    "who was", "world cup", "writer", "actual president", "acteur", "actrice", "auteur", "celebre",
    "chanson", "chanteu", "compositeur", "ecrivain", "homme politique", "litterature", "ministre",
    "peintre", "personnage", "philosophe", "poeme", "qui est", "qui etait", "roman ", "siecle",
    "libro", "cantante", "personaje", "pelicula", "poema", "quien es", "quien fue", "siglo",
    "escritor", "pintor", "schauspieler", "schriftsteller", "maler", "dichter", "gedicht",
    "geschichte", "jahrhundert", "wer war", "wer ist", "sanger", "minister", "scene", "script",
    "dialogue", "game", "team", "album", "band", "wikipedia", "research", "professor", "et al.", "et al,",
    "you are", "you're", "imagine", "pretend", "act as", "role play", "tu es ", "vous etes ",
    "incarne", "eres ", "du bist ", "stell dir vor",
];
