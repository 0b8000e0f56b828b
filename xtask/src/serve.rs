//! A server for `dist/www` on the loopback interface.

use std::fs::File;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

/// The MIME types of the files that the page consists of.
const TYPES: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("json", "application/json; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("txt", "text/plain; charset=utf-8"),
];

/// A server that answers until it is dropped.
pub struct Site {
    server: Server,
    folder: PathBuf,
}

impl Site {
    /// Binds `port` of 127.0.0.1; any free one if it is 0.
    pub fn bind(folder: PathBuf, port: u16) -> Result<Site> {
        let server = Server::http(("127.0.0.1", port)).map_err(|error| {
            let in_use = error
                .downcast_ref::<io::Error>()
                .is_some_and(|error| error.kind() == io::ErrorKind::AddrInUse);
            if in_use {
                anyhow!("port {port} of 127.0.0.1 is in use: choose another one with --port")
            } else {
                anyhow!("cannot listen on port {port} of 127.0.0.1: {error}")
            }
        })?;
        Ok(Site { server, folder })
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://{}/", self.server.server_addr())
    }

    /// Answers requests for as long as the process lives.
    pub fn serve(&self) {
        for request in self.server.incoming_requests() {
            self.answer(request);
        }
    }

    /// Answers requests in the background while `work` runs.
    pub fn serve_during<T>(&self, work: impl FnOnce() -> T) -> T {
        thread::scope(|scope| {
            scope.spawn(|| self.serve());
            let result = work();
            self.server.unblock();
            result
        })
    }

    fn answer(&self, request: Request) {
        let status = |code| Response::empty(StatusCode(code));
        // A browser that hangs up early is no concern of the server.
        let _ = if !matches!(request.method(), Method::Get | Method::Head) {
            request.respond(status(405))
        } else if let Some((file, kind)) = self.find(request.url()) {
            let header =
                |name: &str, value: &str| Header::from_bytes(name, value).expect("an ASCII header");
            request.respond(
                Response::from_file(file)
                    .with_header(header("Content-Type", kind))
                    .with_header(header("Cache-Control", "no-store"))
                    .with_header(header("X-Content-Type-Options", "nosniff")),
            )
        } else {
            request.respond(status(404))
        };
    }

    /// The file that `url` names inside the folder, with its MIME type.
    fn find(&self, url: &str) -> Option<(File, &'static str)> {
        let path = url.split(['?', '#']).next()?.trim_start_matches('/');
        let path = Path::new(if path.is_empty() { "index.html" } else { path });
        let stays_inside = path
            .components()
            .all(|component| matches!(component, Component::Normal(_)));
        let extension = path.extension()?.to_str()?;
        let (_, kind) = TYPES.iter().find(|(known, _)| *known == extension)?;
        let file = stays_inside.then(|| File::open(self.folder.join(path)))?;
        Some((file.ok()?, kind))
    }
}
