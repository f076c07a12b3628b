#!/usr/bin/env python3
"""A mail server on 127.0.0.1 that behaves badly on demand.  Nothing leaves this machine.

    smtp_server.py --maildir DIR [--port N] [--bind ADDRESS] [--starttls | --implicit] [--auth USER:PASS] [--size BYTES]
                   [--rule PATTERN=ACTION[:N] ...] [--message-seconds S]

Accepted messages are kept as DIR/NNNNNN.eml (as received, dots unstuffed) with DIR/NNNNNN.json (envelope, TLS, user); what
was said is added to DIR/log.jsonl.  Prints `certificate PATH` where TLS is offered, then `listening PORT`, and ends on SIGTERM.

A rule applies to recipients that match the shell pattern; the first one counts.  ACTION, with N as the number of times
that it applies to an address (once unless told, `always` for ever):
  perm      550 to RCPT                        temp      451 to RCPT
  databad   554 after the message              datatemp  452 after the message
  drop      message kept, connection cut before the reply: the sender cannot know
  cut       connection cut after 4,000 bytes of the message, nothing kept
  gone      connection cut at RCPT             closing   421 to RCPT, then cut
  hang      message kept, no reply until the sender goes away
Other behaviours: --refuse-sender answers MAIL with 550; --no-login answers AUTH with 535; --greeting CODE greets with it.
Standard library only, and the program openssl for a certificate.
"""
import argparse
import base64
import fnmatch
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

ACTIONS = ("perm", "temp", "databad", "datatemp", "drop", "cut", "gone", "closing", "hang")
CUT_AT = 4000


def parse_rule(text):
    pattern, sep, action = text.rpartition("=")
    name, _, number = action.partition(":")
    if not sep or name not in ACTIONS or number not in ("", "always") and not number.isdigit():
        raise argparse.ArgumentTypeError(f"{text!r}: want PATTERN=ACTION[:N], ACTION one of {', '.join(ACTIONS)}")
    return pattern.lower(), name, float("inf") if number == "always" else int(number or 1)


class Store:
    """Numbered messages and the log, shared by all connections."""

    def __init__(self, folder):
        self.folder, self.lock, self.number, self.uses = folder, threading.Lock(), 0, {}
        os.makedirs(folder, exist_ok=True)
        self.stream = open(os.path.join(folder, "log.jsonl"), "a", encoding="utf-8")

    def log(self, **what):
        with self.lock:
            self.stream.write(json.dumps({"time": round(time.time(), 3), **what}, ensure_ascii=False) + "\n")
            self.stream.flush()

    def due(self, name, address, times):
        with self.lock:
            key = (name, address)
            self.uses[key] = self.uses.get(key, 0) + 1
            return self.uses[key] <= times

    def save(self, content, envelope):
        with self.lock:
            self.number += 1
            number = self.number
        name = os.path.join(self.folder, f"{number:06d}")
        with open(name + ".eml", "xb") as out:
            out.write(content)
        with open(name + ".json", "x", encoding="utf-8") as out:
            json.dump(envelope, out)
        return number


class Cut(Exception):
    """The connection is cut."""


class Session:
    """One connection, told line by line."""

    def __init__(self, connection, args, store, context):
        self.connection, self.args, self.store, self.context = connection, args, store, context
        self.stream = connection.makefile("rb")
        self.tls = args.implicit
        self.user = self.sender = self.greeted = None
        self.recipients = []

    def say(self, *lines):
        text = "".join(f"{line[:3]}{'-' if n < len(lines) - 1 else ' '}{line[4:]}\r\n" for n, line in enumerate(lines))
        self.connection.sendall(text.encode())

    def line(self):
        line = self.stream.readline(2000)
        if not line.endswith(b"\n"):
            raise Cut
        return line.rstrip(b"\r\n").decode("utf-8", "surrogateescape")

    def run(self):
        if self.args.greeting != 220:
            self.say(f"{self.args.greeting} not today")
            return
        self.say("220 test server")
        while True:
            line = self.line()
            verb, _, rest = line.partition(" ")
            handler = getattr(self, "do_" + verb.lower(), None)
            if handler is None:
                self.say("500 what?")
            elif handler(rest) == "quit":
                return

    def do_ehlo(self, rest):
        self.greeted = rest
        features = ["250 localhost", "250 8BITMIME"]
        if self.args.size:
            features.append(f"250 SIZE {self.args.size}")
        if self.args.starttls and not self.tls:
            features.append("250 STARTTLS")
        if self.args.auth and (self.tls or not self.args.starttls):
            features.append("250 AUTH PLAIN LOGIN")
        self.say(*features)

    def do_starttls(self, _rest):
        if not self.args.starttls or self.tls:
            self.say("502 no")
            return
        self.say("220 go on")
        self.connection = self.context.wrap_socket(self.connection, server_side=True)
        self.stream = self.connection.makefile("rb")
        self.tls, self.user, self.sender, self.recipients = True, None, None, []

    def do_auth(self, rest):
        method, _, first = rest.partition(" ")
        if method.upper() == "PLAIN":
            if not first:
                self.say("334 ")
                first = self.line()
            user, password = base64.b64decode(first).split(b"\0")[1:3]
        else:
            self.say("334 VXNlcm5hbWU6")
            user = base64.b64decode(self.line())
            self.say("334 UGFzc3dvcmQ6")
            password = base64.b64decode(self.line())
        if f"{user.decode()}:{password.decode()}" != self.args.auth or self.args.no_login:
            self.say("535 5.7.8 wrong user or password")
            return
        self.user = user.decode()
        self.say("235 welcome")

    def ready(self):
        if self.args.starttls and not self.tls:
            self.say("530 STARTTLS first")
        elif self.args.auth and not self.user:
            self.say("530 login first")
        else:
            return True
        return False

    def do_mail(self, rest):
        if not self.ready():
            return
        if self.args.refuse_sender:
            self.say("550 5.7.1 sender refused")
            return
        size = [int(w[5:]) for w in rest.split() if w.upper().startswith("SIZE=")]
        if self.args.size and size and size[0] > self.args.size:
            self.say("552 5.3.4 too large")
            return
        self.sender, self.recipients = rest, []
        self.say("250 OK")

    def do_rcpt(self, rest):
        address = rest.partition("<")[2].partition(">")[0]
        action = next(((n, t) for p, n, t in self.args.rule if fnmatch.fnmatchcase(address.lower(), p)), None)
        name = action[0] if action and self.store.due(*[action[0], address, action[1]]) else None
        self.store.log(rcpt=address, action=name)
        self.action = name
        if name == "perm":
            self.say("550 5.1.1 no such user")
        elif name == "temp":
            self.say("451 4.7.1 try again later")
        elif name == "gone":
            raise Cut
        elif name == "closing":
            self.say("421 4.3.2 closing")
            raise Cut
        else:
            self.recipients.append(address)
            self.say("250 OK")

    def do_data(self, _rest):
        if not self.recipients:
            self.say("503 no recipient")
            return
        self.say("354 go on")
        content = bytearray()
        while True:
            line = self.stream.readline()
            if not line:
                raise Cut
            if line == b".\r\n":
                break
            content += line[1:] if line.startswith(b".") else line
            if self.action == "cut" and len(content) > CUT_AT:
                raise Cut
        if self.args.message_seconds:
            time.sleep(self.args.message_seconds)
        if self.action in ("databad", "datatemp"):
            self.say("554 5.6.0 content refused" if self.action == "databad" else "452 4.3.1 no room")
            return
        number = self.store.save(bytes(content), {
            "mail_from": self.sender, "rcpt_to": self.recipients, "tls": self.tls, "user": self.user, "ehlo": self.greeted,
            "reply_lost": self.action in ("drop", "hang")})
        self.recipients = []
        if self.action == "drop":
            raise Cut
        if self.action == "hang":
            self.stream.readline()
            raise Cut
        self.say(f"250 2.0.0 kept as {number}")

    def do_noop(self, _rest):
        self.say("250 OK")

    def do_rset(self, _rest):
        self.recipients = []
        self.say("250 OK")

    def do_quit(self, _rest):
        self.say("221 bye")
        return "quit"


def certificate(folder):
    cert, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-days", "2",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return cert, key


def serve(connection, args, store, context):
    session = None
    try:
        # A reply in two packets would wait for the sender's delayed acknowledgement.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if args.implicit:
            connection = context.wrap_socket(connection, server_side=True)
        session = Session(connection, args, store, context)
        session.run()
    except (Cut, OSError, ssl.SSLError, ValueError):
        pass
    finally:
        connection = session.connection if session else connection
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        connection.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--maildir", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--bind", default="127.0.0.1", choices=("127.0.0.1", "127.0.0.2"))
    parser.add_argument("--starttls", action="store_true")
    parser.add_argument("--implicit", action="store_true", help="TLS from the first byte")
    parser.add_argument("--auth")
    parser.add_argument("--size", type=int, default=0)
    parser.add_argument("--rule", type=parse_rule, action="append", default=[])
    parser.add_argument("--message-seconds", type=float, default=0)
    parser.add_argument("--refuse-sender", action="store_true")
    parser.add_argument("--no-login", action="store_true")
    parser.add_argument("--greeting", type=int, default=220)
    args = parser.parse_args()
    store = Store(args.maildir)
    folder = tempfile.mkdtemp(prefix="smtp-")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        context = None
        if args.starttls or args.implicit:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            cert, key = certificate(folder)
            context.load_cert_chain(cert, key)
            print(f"certificate {cert}", flush=True)
        server = socket.create_server((args.bind, args.port), backlog=64)
        print(f"listening {server.getsockname()[1]}", flush=True)
        while True:
            connection, _ = server.accept()
            threading.Thread(target=serve, args=(connection, args, store, context), daemon=True).start()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
