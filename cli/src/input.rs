//! Files and standard input, decompressed where they are gzipped.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;

use anyhow::{Context, Result, ensure};
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
        let cannot_read = || format!("cannot read {}", self.name());
        let mut stored: Box<dyn Read + Send> = if self.is_standard() {
            Box::new(io::stdin())
        } else {
            let file = File::open(self.path).with_context(cannot_read)?;
            let is_directory = file.metadata().with_context(cannot_read)?.is_dir();
            ensure!(
                !is_directory,
                "cannot read {}: it is a directory",
                self.name()
            );
            Box::new(file)
        };
        let mut start = Vec::with_capacity(GZIP.len());
        stored
            .by_ref()
            .take(GZIP.len() as u64)
            .read_to_end(&mut start)
            .with_context(cannot_read)?;
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

    /// All of it, as text.
    pub fn read_text(&self) -> Result<String> {
        let mut bytes = Vec::new();
        self.open(&ProgressBar::hidden())?
            .read_to_end(&mut bytes)
            .with_context(|| format!("cannot read {}", self.name()))?;
        String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            let line = memchr::memchr_iter(b'\n', &error.as_bytes()[..valid]).count() + 1;
            anyhow::anyhow!(
                "{} is not UTF-8: line {line}, byte {valid} of the text\n  help: convert it first, for example with `iconv -t UTF-8`",
                self.name()
            )
        })
    }
}
