//! JSON lines in, verdicts out: in order, on all cores, in constant memory.

use std::io::{self, BufRead, BufWriter, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use anyhow::{Context, Result};
use funambule::Screener;
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use rayon::prelude::*;
use serde::Serialize;
use serde_json::value::RawValue;

use super::json::Report;
use super::line::{BadLine, Line};
use crate::input::Input;

/// How many lines are answered at once: short lines have answers far longer than themselves.
const LINES_AT_ONCE: usize = 4096;

/// How many chunks of lines wait between the reader and the cores.
const CHUNKS_WAITING: usize = 1;

const CANNOT_WRITE: &str = "cannot write the verdicts";

/// What UTF-8 files may begin with.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Screens every line of `input`.
pub fn run(screener: &Screener, input: &Input) -> Result<ExitCode> {
    let progress = progress(input);
    let chunks = read_chunks(input.open(&progress)?);
    let mut output = BufWriter::new(io::stdout().lock());
    let (mut lines, mut bad) = (0, 0);
    for chunk in chunks {
        let mut chunk = chunk.with_context(|| {
            format!(
                "cannot read {} after line {lines}: what follows was not screened",
                input.name()
            )
        })?;
        if lines == 0 && chunk.starts_with(BYTE_ORDER_MARK) {
            chunk.drain(..BYTE_ORDER_MARK.len());
        }
        let body = chunk.strip_suffix(b"\n").unwrap_or(&chunk);
        let all: Vec<&[u8]> = body.split(|&byte| byte == b'\n').collect();
        for some in all.chunks(LINES_AT_ONCE) {
            let answers: Vec<Answer> = some
                .par_iter()
                .enumerate()
                .map(|(index, line)| Answer::to(screener, lines + index + 1, line))
                .collect();
            for answer in &answers {
                output.write_all(&answer.json).context(CANNOT_WRITE)?;
                bad += usize::from(answer.is_error);
            }
            lines += some.len();
        }
        // A program that waits for each answer before it asks again must get it.
        output.flush().context(CANNOT_WRITE)?;
        progress.set_message(format!("{} prompts", HumanCount(lines as u64)));
    }
    progress.finish_and_clear();
    if bad > 0 {
        anstream::eprintln!(
            "{} of {} lines could not be screened; each says why in its `error`",
            HumanCount(bad as u64),
            HumanCount(lines as u64)
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// What is written for one line.
struct Answer {
    json: Vec<u8>,
    is_error: bool,
}

#[derive(Serialize)]
struct ErrorReport<'l> {
    id: Option<&'l RawValue>,
    error: String,
}

impl Answer {
    fn to(screener: &Screener, number: usize, line: &[u8]) -> Answer {
        let mut json = Vec::new();
        let parsed = Line::parse(line);
        let written = match &parsed {
            Ok(Line { id, text }) => {
                serde_json::to_writer(&mut json, &Report::new(*id, &screener.screen(text)))
            }
            Err(BadLine { id, message }) => {
                let error = format!("line {number}: {message}");
                serde_json::to_writer(&mut json, &ErrorReport { id: *id, error })
            }
        };
        written.expect("a report can be written to memory");
        json.push(b'\n');
        Answer {
            json,
            is_error: parsed.is_err(),
        }
    }
}

/// Whole lines, as many as come at once, read ahead by a thread that ends with the program.
fn read_chunks(mut reader: Box<dyn BufRead + Send>) -> Receiver<io::Result<Vec<u8>>> {
    let (sender, receiver) = sync_channel(CHUNKS_WAITING);
    thread::spawn(move || {
        loop {
            let chunk = read_lines(&mut *reader);
            let is_last = !chunk.as_ref().is_ok_and(|chunk| !chunk.is_empty());
            if matches!(&chunk, Ok(chunk) if chunk.is_empty())
                || sender.send(chunk).is_err()
                || is_last
            {
                return;
            }
        }
    });
    receiver
}

/// The whole lines that can be had without waiting for more input; nothing at the end.
fn read_lines(reader: &mut dyn BufRead) -> io::Result<Vec<u8>> {
    let mut lines = Vec::new();
    loop {
        let buffer = match reader.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        if buffer.is_empty() {
            return Ok(lines);
        }
        let newline = memchr::memrchr(b'\n', buffer);
        let taken = newline.map_or(buffer.len(), |at| at + 1);
        lines.extend_from_slice(&buffer[..taken]);
        reader.consume(taken);
        if newline.is_some() {
            return Ok(lines);
        }
    }
}

/// A bar on a terminal, unless the verdicts go to a terminal themselves.
fn progress(input: &Input) -> ProgressBar {
    if io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let (bar, template) = match input.len() {
        Some(bytes) => (
            ProgressBar::new(bytes),
            "{wide_bar} {percent:>3} %  {msg}  {eta} left",
        ),
        None => (ProgressBar::new_spinner(), "{spinner} {msg}  {elapsed}"),
    };
    bar.with_style(ProgressStyle::with_template(template).expect("the template is valid"))
}
