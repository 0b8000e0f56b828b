//! Files and standard input, decompressed where they are gzipped.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, ErrorKind, IsTerminal, Read};
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use flate2::bufread::MultiGzDecoder;
use indicatif::ProgressBar;

/// How much is read at once.
const BUFFER: usize = 1 << 20;

/// The first bytes of gzipped data.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Where to read from: a path, or `-` for standard input.
pub struct Input<'p> {
    path: &'p Path,
}

impl<'p> Input<'p> {
    /// The input that `path` names.
    pub fn new(path: &'p Path) -> Input<'p> {
        Input { path }
    }

    /// The name for messages.
    pub fn name(&self) -> String {
        if self.is_standard() {
            "standard input".to_owned()
        } else {
            self.path.display().to_string()
        }
    }

    /// Whether this is standard input.
    pub fn is_standard(&self) -> bool {
        self.path == Path::new("-")
    }

    /// The number of bytes to read, where it is known beforehand.
    pub fn len(&self) -> Option<u64> {
        let metadata = self.path.metadata().ok()?;
        (!self.is_standard() && metadata.is_file()).then_some(metadata.len())
    }

    /// The decompressed bytes. `progress` counts the bytes as they are stored.
    pub fn open(&self, progress: &ProgressBar) -> Result<Box<dyn BufRead + Send>> {
        let mut stored: Box<dyn Read + Send> = if self.is_standard() {
            let stdin = io::stdin();
            if stdin.is_terminal() {
                anstream::eprintln!("Reading from the terminal; Ctrl-D on an empty line ends it.");
            }
            Box::new(stdin)
        } else {
            Box::new(self.open_file()?)
        };
        let mut start = Vec::with_capacity(GZIP.len());
        stored
            .by_ref()
            .take(GZIP.len() as u64)
            .read_to_end(&mut start)
            .with_context(|| self.cannot_read())?;
        let is_gzip = start == GZIP;
        let whole = progress.wrap_read(Cursor::new(start).chain(stored));
        let buffered = BufReader::with_capacity(BUFFER, whole);
        Ok(if is_gzip {
            Box::new(BufReader::with_capacity(
                BUFFER,
                MultiGzDecoder::new(buffered),
            ))
        } else {
            Box::new(buffered)
        })
    }

    fn open_file(&self) -> Result<File> {
        let file = File::open(self.path).map_err(|error| {
            let help = match error.kind() {
                ErrorKind::NotFound => "\n  help: check the name; `-` is standard input",
                ErrorKind::PermissionDenied => "\n  help: check who may read the file",
                _ => "",
            };
            anyhow!("{}: {error}{help}", self.cannot_read())
        })?;
        let is_directory = file.metadata().is_ok_and(|metadata| metadata.is_dir());
        ensure!(!is_directory, "{}: it is a directory", self.cannot_read());
        Ok(file)
    }

    fn cannot_read(&self) -> String {
        format!("cannot read {}", self.name())
    }

    /// All of it, as text.
    pub fn read_text(&self) -> Result<String> {
        let mut bytes = Vec::new();
        self.open(&ProgressBar::hidden())?
            .read_to_end(&mut bytes)
            .with_context(|| self.cannot_read())?;
        String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            let line = memchr::memchr_iter(b'\n', &error.as_bytes()[..valid]).count() + 1;
            anyhow!(
                "{} is not UTF-8: line {line}, byte {valid} of the text\n  help: convert it first, for example with `iconv -t UTF-8`",
                self.name()
            )
        })
    }
}
