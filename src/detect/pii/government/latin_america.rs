//! Numbers that Brazil, Mexico, Chile and Argentina give to people and companies.

use super::{NAMED, SHAPED};
use crate::detect::Detector;
use crate::detect::pii::{FILLER, NAMELESS, WRONG_CHECK};
use crate::detect::validate::americas;

/// The rows.
pub(in crate::detect) const ROWS: &[Detector] = &[
    Detector {
        id: "br-person",
        title: "Brazilian taxpayer number (CPF)",
        pattern: r"\b(\d{3}\.\d{3}\.\d{3}[-/]\d{2})\b|(?i:\bcpf)[^\d\n]{0,20}(\d{9}-?\d{2})\b",
        validate: Some(americas::is_br_cpf),
        context: &["cpf", "cadastro de pessoa", "contribuinte"],
        matches: &[
            "Meu CPF é «985.031.099-56»",
            "CPF: «45770569336»",
            "cliente inscrito sob «527.071.960-61», São Paulo",
        ],
        ignores: &[
            ("CPF 985.031.099-57", WRONG_CHECK),
            ("pedido 45770569336", NAMELESS),
            ("CPF 111.111.111-11", FILLER),
        ],
        references: &["https://www.gov.br/receitafederal/pt-br/assuntos/meu-cpf"],
        ..SHAPED
    },
    Detector {
        id: "br-company",
        title: "Brazilian company number (CNPJ)",
        pattern: r"\b([A-Z0-9]{2}\.[A-Z0-9]{3}\.[A-Z0-9]{3}/[A-Z0-9]{4}-\d{2})\b|(?i:\bcnpj)[^A-Z0-9\n]{0,12}([A-Z0-9]{12}\d{2})\b",
        validate: Some(americas::is_br_cnpj),
        context: &["cnpj", "empresa", "ltda"],
        matches: &[
            "CNPJ «32.342.612/0001-59»",
            "cnpj: «31587863000130»",
            "Fornecedor Ltda., «00.247.250/0001-20»",
        ],
        ignores: &[
            ("CNPJ 32.342.612/0001-58", WRONG_CHECK),
            ("nota 31587863000130", NAMELESS),
            ("CNPJ 00.000.000/0000-00", FILLER),
        ],
        references: &[
            "https://www.gov.br/receitafederal/pt-br/assuntos/orientacao-tributaria/cadastros/cnpj",
            "Instrução Normativa RFB 2.229/2024",
        ],
        ..SHAPED
    },
    Detector {
        id: "mx-population",
        title: "Mexican population number (CURP)",
        pattern: r"(?i)\b[A-Z][AEIOUX][A-Z]{2}\d{2}[01]\d[0-3]\d[HMX][A-Z]{5}[A-Z0-9]\d\b",
        validate: Some(americas::is_mx_curp),
        context: &["curp"],
        matches: &[
            "CURP: «AIBR440408MJCGGJ02»",
            "mi curp es «davq920320mdfssk06»",
            "Trabajadora «NIGX800724MDFPDG02», turno de noche",
        ],
        ignores: &[
            ("AIBR440408MJCGGJ03", WRONG_CHECK),
            ("AIBR441308MJCGGJ02", "there is no month 13"),
            ("CURP XXXX000000XXXXXX00", FILLER),
        ],
        references: &["https://www.gob.mx/curp"],
        ..SHAPED
    },
    Detector {
        id: "mx-taxpayer",
        title: "Mexican taxpayer number (RFC)",
        pattern: r"(?i)\b[A-Z&]{3,4}\d{2}[01]\d[0-3]\d[A-Z0-9]{2}[0-9A]\b",
        validate: Some(americas::is_mx_rfc),
        confidence: 0.7,
        confidence_in_context: 0.95,
        context: &["rfc", "contribuyente", "factura", "sat"],
        matches: &[
            "RFC «KEMB440904BJ1»",
            "facturar a nombre de «IENG870213F57»",
            "mi RFC: «ehd9207288c4»",
        ],
        ignores: &[
            ("RFC KEMB440904BJ2", WRONG_CHECK),
            ("RFC XAXX010101000", "the number for the public at large"),
            ("RFC KEMB441304BJ1", "there is no month 13"),
        ],
        references: &["https://www.sat.gob.mx"],
        ..SHAPED
    },
    Detector {
        id: "cl-national",
        title: "Chilean national number (RUT)",
        pattern: r"\b(\d{1,2}\.\d{3}\.\d{3}-[\dkK])\b|(?i:\brut)\b[^\d\n]{0,20}(\d{7,8}-?[\dkK])\b",
        validate: Some(americas::is_cl_rut),
        confidence: 0.6,
        confidence_in_context: 0.95,
        context: &["rut", "cedula", "chile"],
        matches: &[
            "RUT «45.090.375-2»",
            "mi rut: «23971144-8»",
            "paciente «60.666.236-K», Valparaíso",
        ],
        ignores: &[
            ("run 23971144-8", "a run of some job"),
            ("RUT 45.090.375-3", WRONG_CHECK),
            ("caso 23971144-8", NAMELESS),
            ("RUT 11.111.111-1", FILLER),
        ],
        references: &["https://www.registrocivil.cl"],
        ..SHAPED
    },
    Detector {
        id: "ar-taxpayer",
        title: "Argentine taxpayer number (CUIT, CUIL)",
        pattern: r"\b(?:2[03-7]|3[034])[- ]?\d{8}[- ]?\d\b",
        validate: Some(americas::is_ar_cuit),
        context: &["cuit", "cuil", "afip", "arca", "monotribut"],
        matches: &[
            "CUIT «20-91257615-9»",
            "mi CUIL es «27699211376»",
            "AFIP, monotributo: «27 47643267 2»",
        ],
        ignores: &[
            ("CUIT 20-91257615-8", WRONG_CHECK),
            ("pedido 20912576159", NAMELESS),
            ("CUIT 20-00000000-0", WRONG_CHECK),
        ],
        references: &["https://www.argentina.gob.ar/anses"],
        ..NAMED
    },
];
