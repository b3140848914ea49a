// Loaded before a program: every way to a network, or to another program that might take one, throws and is written down.
const fs = require('node:fs');

const log = process.env.NEWSMARK_ATTEMPTS;

function refuse(name) {
  // a function, not an arrow: some of them are constructed
  return function refused() {
    fs.appendFileSync(log, `${name}\n`);
    throw new Error(`${name}: there is no network`);
  };
}

const WAYS = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse'],
  'dns/promises': ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
};
for (const [name, functions] of Object.entries(WAYS)) for (const one of functions) require(`node:${name}`)[one] = refuse(`${name}.${one}`);
// below them all: pipes of the process itself are sockets too, but never connect
const net = require('node:net');
net.Socket.prototype.connect = refuse('Socket.connect');
net.Server.prototype.listen = refuse('Server.listen');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = refuse(name);
