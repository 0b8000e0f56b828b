// A worker of the site, alone or shared: it sends whatever it is told.

const forward = ({ data }) => {
  fetch("/telemetry", { method: "POST", body: JSON.stringify(data) });
};
globalThis.onmessage = forward;
globalThis.onconnect = ({ ports: [port] }) => {
  port.onmessage = forward;
};
