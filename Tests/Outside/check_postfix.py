#!/usr/bin/env python3
"""bantin mail against a real Postfix on 127.0.0.1.

    check_postfix.py --program PROGRAM [--units N] [--each N]

A Postfix of its own: configuration, queue and data below a temporary folder, free ports, a certificate of an authority made here,
STARTTLS required, a login that the check itself answers for (Dovecot's protocol), mail kept in a Maildir; started and stopped by the check.  Looked at:
certificate and login refused and taken; every message arrives once, byte for byte behind the fields that Postfix adds; 550
and 450 by address; the message size limit; the server stopped on the way, the run resumed.  Needs root, as Postfix does.
Exit 0 clean, 1 findings, 2 wrong use, 3 cannot be made here.
"""
import argparse
import base64
import glob
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from mail_base import DOMAIN, PASSWORD, ROOT, USER, Judge, Office, parse  # noqa: E402

DONE, FINDINGS, LATER = 0, 1, 75
MAIN = """compatibility_level = 3.6
queue_directory = {work}/queue
data_directory = {work}/data
mail_owner = postfix
maillog_file = {work}/log/mail.log
maillog_file_prefixes = {work}
myhostname = localhost
mydestination =
mynetworks =
inet_interfaces = loopback-only
inet_protocols = ipv4
alias_maps =
local_recipient_maps =
virtual_mailbox_domains = {domain}
virtual_mailbox_maps = texthash:{work}/etc/mailboxes
virtual_mailbox_base = {work}/mail
virtual_mailbox_limit = 0
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
message_size_limit = {size}
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = {work}/cert.pem
smtpd_tls_key_file = {work}/key.pem
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = unix:{work}/sasl/auth
smtpd_sasl_security_options = noanonymous
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access texthash:{work}/etc/access, permit_sasl_authenticated, reject
smtpd_error_sleep_time = 0
smtpd_client_connection_rate_limit = 0
"""


class Postfix:
    def __init__(self, work, recipients):
        self.work = work
        self.recipients = recipients
        for name in ("etc", "queue", "data", "log", "mail", "sasl"):
            os.makedirs(os.path.join(work, name), exist_ok=True)
        os.chmod(work, 0o755)
        owner = pwd.getpwnam("postfix")
        for name in ("data", "mail"):
            os.chown(os.path.join(work, name), owner.pw_uid, owner.pw_gid)
        # Postfix's own check of its queue, before a start, writes to the log as its owner: about half-written messages
        # that a server stopped on the way has left. With the log closed to it, it would refuse to start.
        log = os.path.join(work, "log")
        open(os.path.join(log, "mail.log"), "a", encoding="utf-8").close()
        for path in (log, os.path.join(log, "mail.log")):
            os.chown(path, owner.pw_uid, owner.pw_gid)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.authority()
        self.passwords()
        self.environment = {"BANTIN_SMTP_USER": USER, "BANTIN_SMTP_PASSWORD": PASSWORD}
        self.options = ["--server", f"smtp://localhost:{self.port}", "--ca-file", os.path.join(work, "ca.pem")]
        self.owner = owner
        self.configure()

    def authority(self):
        """A certificate of localhost, signed by an authority of its own."""
        at = lambda name: os.path.join(self.work, name)  # noqa: E731
        run = lambda *words: subprocess.run(["openssl", *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: E731
        run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", at("ca.key"), "-out", at("ca.pem"), "-days", "2", "-subj", "/CN=Thu")
        run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", at("key.pem"), "-out", at("req.pem"), "-subj", "/CN=localhost")
        with open(at("ext"), "w", encoding="ascii") as stream:
            stream.write("subjectAltName=DNS:localhost\n")
        run("x509", "-req", "-in", at("req.pem"), "-CA", at("ca.pem"), "-CAkey", at("ca.key"), "-CAcreateserial", "-days", "2",
            "-extfile", at("ext"), "-out", at("cert.pem"))

    def passwords(self):
        """Says to Postfix who may send, in the protocol of Dovecot's login service (auth-client, version 1)."""
        path = os.path.join(self.work, "sasl", "auth")
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(path)
        os.chmod(path, 0o666)
        listener.listen(16)

        def talk(connection):
            with connection, connection.makefile("rw", encoding="ascii", newline="\n") as stream:
                stream.write("VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t0\nDONE\n")
                stream.flush()
                for line in stream:
                    fields = line.rstrip("\n").split("\t")
                    given = fields[2] if fields[0] == "CONT" else next((f[5:] for f in fields if f.startswith("resp=")), None)
                    if fields[0] == "AUTH" and given is None:
                        stream.write(f"CONT\t{fields[1]}\t\n")
                        stream.flush()
                    if fields[0] not in ("AUTH", "CONT") or given is None:
                        continue
                    good = base64.b64decode(given).split(b"\0")[1:] == [USER.encode(), PASSWORD.encode()]
                    stream.write(f"OK\t{fields[1]}\tuser={USER}\n" if good else f"FAIL\t{fields[1]}\n")
                    stream.flush()

        def serve():
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=talk, args=(connection,), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()

    def configure(self, size=60_000_000, access=()):
        etc = os.path.join(self.work, "etc")
        with open(os.path.join(etc, "main.cf"), "w", encoding="ascii") as stream:
            stream.write(MAIN.format(work=self.work, domain=DOMAIN, uid=self.owner.pw_uid, gid=self.owner.pw_gid, size=size))
        services = [f"127.0.0.1:{self.port} inet n - n - - smtpd"]
        for name, kind, wake, limit, command in (
                ("pickup", "unix", "60", "1", "pickup"), ("cleanup", "unix", "-", "0", "cleanup"), ("qmgr", "unix", "300", "1", "qmgr"),
                ("tlsmgr", "unix", "1000?", "1", "tlsmgr"), ("rewrite", "unix", "-", "-", "trivial-rewrite"), ("bounce", "unix", "-", "0", "bounce"),
                ("defer", "unix", "-", "0", "bounce"), ("trace", "unix", "-", "0", "bounce"), ("proxymap", "unix", "-", "-", "proxymap"),
                ("error", "unix", "-", "-", "error"), ("retry", "unix", "-", "-", "error"), ("discard", "unix", "-", "-", "discard"),
                ("anvil", "unix", "-", "1", "anvil"), ("scache", "unix", "-", "1", "scache"),
                ("flush", "unix", "1000?", "0", "flush"), ("showq", "unix", "-", "-", "showq")):
            services.append(f"{name} {kind} {'n' if name in ('pickup', 'cleanup', 'qmgr', 'flush', 'showq') else '-'} - n {wake} {limit} {command}")
        services += ["virtual unix - n n - - virtual", "postlog unix-dgram n - n - 1 postlogd"]
        for name, text in (("master.cf", "\n".join(services)), ("mailboxes", "\n".join(f"{a} inbox/" for a in self.recipients)),
                           ("access", "\n".join(f"{a} {reply}" for a, reply in access))):
            with open(os.path.join(etc, name), "w", encoding="utf-8") as stream:
                stream.write(text + "\n")

    def postfix(self, word):
        return subprocess.run(["postfix", "-c", os.path.join(self.work, "etc"), word], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def start(self):
        done = self.postfix("start")
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"Postfix does not answer: {done.stdout}{self.log()[-2000:]}")

    def stop(self):
        self.postfix("stop")

    def half_written(self):
        """A file as a server killed between two writes leaves it, so that the next start always meets one."""
        path = os.path.join(self.work, "queue", "incoming", "1.1")
        with open(path, "wb"):
            os.chmod(path, 0o600)
        os.chown(path, self.owner.pw_uid, self.owner.pw_gid)

    def log(self):
        try:
            with open(os.path.join(self.work, "log", "mail.log"), encoding="utf-8", errors="replace") as stream:
                return stream.read()
        except OSError:
            return ""

    def files(self):
        return glob.glob(os.path.join(self.work, "mail", "inbox", "new", "*"))

    def wait(self, count):
        """Until so many messages lie in the mailbox: Postfix delivers after it has answered."""
        end = time.monotonic() + 60
        while len(self.files()) < count and time.monotonic() < end:
            time.sleep(0.1)

    def received(self):
        """[(envelope, bytes without what Postfix put in front)]"""
        found = []
        for path in sorted(self.files()):
            with open(path, "rb") as stream:
                content = stream.read().replace(b"\n", b"\r\n")
            to = parse(content)["delivered-to"]
            start = content.index(b"\r\nDate: ") + 2
            found.append(({"rcpt_to": [str(to)]}, content[start:]))
        return found

    def empty(self):
        for path in self.files():
            os.unlink(path)


def judge(check, office, server):
    def fresh():
        shutil.rmtree(office.state, ignore_errors=True)
        shutil.rmtree(os.path.join(office.output, "mail"), ignore_errors=True)
        check.code("plan", office.plan("--quiet"), DONE)
        server.empty()

    def part(options=None, environment=None):
        return type("Part", (), {"options": options or server.options, "environment": server.environment if environment is None else environment})()

    total = len(office.recipients)
    server.start()
    fresh()
    for what, one in (("unknown authority", part(server.options[:2])), ("wrong password", part(environment={**server.environment, "BANTIN_SMTP_PASSWORD": "sai"})),
                      ("no login", part(environment={}))):
        code, said = office.send(one, "--start-ledger", "--retries", "0")
        check.want(f"{what}: exit {code}", code in (LATER, FINDINGS), said)
        check.want(f"{what}: something was taken", not server.files())
    shutil.rmtree(office.state)
    shutil.rmtree(os.path.join(office.output, "mail"))
    fresh()
    begun = time.monotonic()
    check.code("send", office.send(server, "--start-ledger"), DONE)
    check.counts["seconds"] = round(time.monotonic() - begun, 1)
    server.wait(total)
    check.counts["messages"] = len(check.once(office, server, "Postfix"))
    check.code("rerun", office.send(server), DONE)
    time.sleep(1)
    check.want("a rerun sends again", len(server.files()) == total)
    server.stop()

    # Refusals by address: for good, and for now until the administrator relents.
    rows = office.rows()
    bad, busy = rows[0], rows[1]
    server.configure(access=[(bad["address"], "550 5.1.1 no such user"), (busy["address"], "450 4.2.0 try again later")])
    server.start()
    fresh()
    check.code("550 and 450", office.send(server, "--start-ledger", "--retries", "1"), LATER, "550 5.1.1", "450 4.2.0")
    states = office.states()
    check.want("states", (states[bad["id"]], states[busy["id"]]) == ("refused", "deferred"), (states[bad["id"]], states[busy["id"]]))
    server.stop()
    server.configure(access=[(bad["address"], "550 5.1.1 no such user")])
    server.start()
    check.code("after 450", office.send(server), FINDINGS)
    server.wait(total - 1)
    check.once(office, server, "550 and 450", missing=[bad["address"]])
    server.stop()

    # The size limit.
    room = sorted(int(row["bytes"]) for row in rows)[len(rows) // 2]
    # Postfix counts what it adds, and a record for each line: some room is left for that.
    limit = next(size for size in range(room, 2 * room + 10_000) if size - size // 16 - 4096 >= room)
    server.configure(size=limit)
    server.start()
    fresh()
    check.code("size limit", office.send(server, "--start-ledger"), DONE, str(room))
    server.wait(total)
    check.want("links", {row["form"] for row in office.rows()} == {"link", "attachment"})
    check.once(office, server, "size limit")
    server.stop()

    # Stopped on the way.
    server.configure()
    server.start()
    fresh()
    child = subprocess.Popen([office.program, *office.sending(server, "--start-ledger", "--rate", "3000", "--retries", "0", "--stop-after", "3")],
                             cwd=ROOT, env=office.environment(server.environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while child.poll() is None and len(server.files()) < total // 3:
        time.sleep(0.02)
    server.postfix("abort")
    said = child.communicate()[0].decode()
    check.want(f"stopped on the way: exit {child.returncode}", child.returncode == LATER, said)
    server.half_written()
    server.start()
    office.send(server)
    unknown = [i for i, s in office.states().items() if s == "unknown"]
    server.postfix("flush")
    server.wait(total - len(unknown))
    time.sleep(1)
    got = {a for envelope, _ in server.received() for a in envelope["rcpt_to"]}
    address = {row["id"]: row["address"] for row in office.rows()}
    for message in unknown:
        answer = "sent" if address[message] in got else "again"
        check.code("--resolve", office.run(*office.arguments("--resolve", f"{message}={answer}")), DONE)
    check.code("resumed", office.send(server), DONE)
    server.wait(total)
    check.once(office, server, "stopped on the way")
    check.counts["unknown"] = len(unknown)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--units", type=int, default=20)
    parser.add_argument("--each", type=int, default=10)
    args = parser.parse_args()
    if os.geteuid() != 0:
        print("Postfix needs root")
        return 3
    with tempfile.TemporaryDirectory(prefix="postfix-") as work:
        office = Office(os.path.abspath(args.program), work, args.units, args.each)
        office.build()
        folder = os.path.join(work, "postfix")
        os.chmod(work, 0o755)
        server = Postfix(folder, office.recipients)
        check = Judge()
        try:
            judge(check, office, server)
        finally:
            server.stop()
        if check.findings:
            print(server.log()[-3000:])
    print(", ".join(f"{count} {name}" for name, count in sorted(check.counts.items())))
    print(f"postfix: {len(check.findings)} findings")
    return 1 if check.findings else 0


if __name__ == "__main__":
    sys.exit(main())
