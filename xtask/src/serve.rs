//! A server of static files on the loopback interface: one thread and one answer for each
//! connection, which is all that a page needs.

use std::fs;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The MIME types of the files that a page consists of.
const TYPES: [(&str, &str); 9] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain; charset=utf-8"),
];

/// The longest request that is read, in bytes.
const LONGEST_REQUEST: u64 = 16 * 1024;

/// How long a connection may be silent.
const PATIENCE: Duration = Duration::from_secs(10);

/// A bound server.
pub struct Site {
    listener: TcpListener,
    folder: Arc<PathBuf>,
}

impl Site {
    /// Binds `port` of 127.0.0.1; any free one if it is 0.
    pub fn bind(folder: PathBuf, port: u16) -> Result<Site> {
        let listener = match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                bail!("port {port} of 127.0.0.1 is in use: choose another one with --port")
            }
            bound => bound.with_context(|| format!("cannot listen on port {port} of 127.0.0.1"))?,
        };
        Ok(Site {
            listener,
            folder: Arc::new(folder),
        })
    }

    /// The address of the page.
    pub fn address(&self) -> Result<String> {
        Ok(format!("http://{}/", self.listener.local_addr()?))
    }

    /// Answers requests for as long as the process lives.
    pub fn serve(self) {
        for stream in self.listener.incoming().flatten() {
            let folder = Arc::clone(&self.folder);
            // A browser that hangs up early is no concern of the server.
            thread::spawn(move || answer(&stream, &folder).ok());
        }
    }

    /// Answers requests in the background.
    pub fn serve_in_background(self) {
        thread::spawn(|| self.serve());
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut request = BufReader::new(stream).take(LONGEST_REQUEST).lines();
    let first = request.next().transpose()?.unwrap_or_default();
    // The rest is read and dropped: a connection closed on unread data is reset.
    for line in request {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = first.split(' ');
    let (method, url) = (words.next(), words.next().unwrap_or_default());
    let (status, kind, body) = match method {
        Some("GET" | "HEAD") => match find(url, folder) {
            Some((kind, body)) => ("200 OK", kind, body),
            None => ("404 Not Found", "text/plain", b"Not found\n".to_vec()),
        },
        _ => ("405 Method Not Allowed", "text/plain", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    if method == Some("GET") {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// The MIME type and the content of the file that `url` names inside `folder`.
fn find(url: &str, folder: &Path) -> Option<(&'static str, Vec<u8>)> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let stays_inside = path
        .components()
        .all(|component| matches!(component, Component::Normal(_)));
    let extension = path.extension()?.to_str()?;
    let (_, kind) = TYPES.iter().find(|(known, _)| *known == extension)?;
    let body = stays_inside.then(|| fs::read(folder.join(path)))?.ok()?;
    Some((kind, body))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::root;

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let folder = root().join("policies");
        let (kind, body) = find("/balanced.json?lang=en", &folder).unwrap();
        assert_eq!(kind, "application/json; charset=utf-8");
        assert!(!body.is_empty());
        for outside in [
            "/../biome.json",
            "//etc/passwd.txt",
            "balanced.json",
            "/./../biome.json",
            "/none.json",
            "/",
        ] {
            assert!(find(outside, &folder).is_none(), "{outside}");
        }
    }
}
