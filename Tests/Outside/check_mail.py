#!/usr/bin/env python3
"""bantin mail, judged from outside: what is planned, what a server receives, what the ledger says, after every kind of fault.

    check_mail.py --program PROGRAM [--units N] [--each N] [--kills N] [--only WORDS]

A programme from Benchmarks/make_bundle.py gets N recipients a unit and is built; smtp_server.py beside this file is the server,
with STARTTLS and a login.  Looked at: the messages, read by Python's email package, against the plan; no address in anything
public; addresses and names with line breaks refused; 1,000 messages on their way, each once; 550, 451, 452, a lost reply, cut
connections, a server that goes away; TLS and login; the size that the server takes; a ledger that is missing, older, altered or
another; a terminal that is closed; files that changed after the plan; a full disk; kill -9 at random moments and before chosen changes of files, each
time resumed.  At the end of every part: nothing sent twice without a word, nothing lost, nothing to the wrong recipient.
Exit 0 clean, 1 findings, 2 wrong use.  Standard library, openssl and a C compiler.
"""
import argparse
import glob
import hashlib
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from mail_base import DOMAIN, HERE, PASSWORD, ROOT, USER, Judge, Office, Server  # noqa: E402

DONE, FINDINGS, USE, LATER = 0, 1, 2, 75


class Check(Judge):
    def __init__(self, args, work):
        super().__init__()
        self.args, self.work = args, work
        self.random = random.Random(args.seed)
        self.office = Office(args.program, work, args.units, args.each)
        self.office.build()

    def fresh(self):
        """No ledger, no messages; a new plan."""
        shutil.rmtree(self.office.state, ignore_errors=True)
        shutil.rmtree(os.path.join(self.office.output, "mail"), ignore_errors=True)
        self.code("plan", self.office.plan("--quiet"), DONE)

    # Parts; the name after `part_` is what --only looks at.

    def part_plan(self):
        office = self.office
        self.fresh()
        first = {n: open(os.path.join(office.folder, n), "rb").read() for n in sorted(os.listdir(office.folder))}
        self.code("plan again", office.plan("--quiet"), DONE)
        again = {n: open(os.path.join(office.folder, n), "rb").read() for n in sorted(os.listdir(office.folder))}
        self.want("the same plan has other bytes", first == again)
        self.want("planning sends or notes something", not os.path.exists(office.state))
        self.want("others can read the messages", os.stat(os.path.join(office.output, "mail")).st_mode & 0o077 == 0)
        rows = office.rows()
        self.want("recipients of the plan", [(r["unit"], r["recipient"], r["address"].removeprefix("'")) for r in rows]
                  == [(r[0], r[1], r[2]) for r in office.recipients.values()])
        for row in rows:
            self.message(office, row, first[row["file"]])
        self.counts["messages read"] = len(rows)
        self.code("verify", office.run("verify", office.output), DONE)
        # Who is written to stands in nothing that is published or packed.
        secret = DOMAIN.encode()
        for base, _, names in os.walk(office.output):
            if base.startswith(os.path.join(office.output, "mail")):
                continue
            for name in names:
                with open(os.path.join(base, name), "rb") as stream:
                    content = stream.read()
                self.want(f"an address in {name}", secret not in content)
                if name.endswith(".zip"):
                    with zipfile.ZipFile(os.path.join(base, name)) as package:
                        for entry in package.namelist():
                            self.want(f"recipients in {name}", "recipients" not in entry and secret not in package.read(entry))
        # A build keeps the messages, and the plan is told to be old.
        self.code("build", office.run("build", office.bundle, "--output", office.output, "--quiet"), DONE)
        self.want("the build took the messages away", os.path.isfile(os.path.join(office.folder, "plan.csv")))

    def part_injection(self):
        office = self.office
        unit = office.units[0]
        addresses = ["a@b.vn\r\nBcc: x@y.vn", "a@b.vn\nRCPT TO:<x@y.vn>", "a@b.vn>\r\nDATA", "a@b.vn, x@y.vn", "a@b.vn x@y.vn",
                     "A <a@b.vn>", "<a@b.vn>", "a@b.vn>", "\"a\r\n\"@b.vn", "a@[127.0.0.1]", "a@b.vn\x0b", "a@b.vn\u2028x",
                     "a@b", "a@@b.vn", "@b.vn", "a@-b.vn", "a b@c.vn", "a(x)@b.vn", "ạ@b.vn", "a@xã.vn", "a" * 65 + "@b.vn", "a;b@c.vn"]
        names = ["A\r\nBcc: x@y.vn", "A\nB", "A\r\n\r\nbody", "A\tB", "x" * 300]
        rows = [[unit, "Ai đó", address, ""] for address in addresses] + [[unit, name, f"a{n}@b.vn", ""] for n, name in enumerate(names)]
        for row in rows:
            office.write_recipients([row])
            code, said = office.run("check", office.bundle)
            self.want(f"{row[1:3]!r} is not refused", code == FINDINGS and "recipients.csv" in said, said)
            code, said = office.plan("--quiet")
            self.want(f"mail with {row[1:3]!r}: exit {code}", code == FINDINGS, said)
        settings = os.path.join(office.bundle, "settings.csv")
        with open(settings, encoding="utf-8") as stream:
            good = stream.read()
        office.write_recipients(office.usual_recipients())
        for key in ("mail_from", "mail_reply_to", "mail_reply_name"):
            bad = re.sub(rf"(?m)^{key},.*$", lambda _: f'{key},"a@b.vn\nBcc: x@y.vn",false', good)
            with open(settings, "w", encoding="utf-8") as stream:
                stream.write(bad)
            self.code(f"{key} with a line break", office.run("check", office.bundle), FINDINGS, "settings.csv")
        with open(settings, "w", encoding="utf-8") as stream:
            stream.write(good)
        self.counts["injections"] = len(rows) + 3

    def part_thousand(self):
        office = self.office
        self.fresh()
        with Server(self.work) as server:
            self.code("first run without --start-ledger", office.send(server), FINDINGS, "--start-ledger")
            self.want("something was sent without a ledger", not server.received())
            start = time.monotonic()
            result = office.send(server, "--start-ledger")
            self.counts["seconds"] = round(time.monotonic() - start, 1)
            self.code("send", result, DONE)
            got = self.once(office, server, "1,000 messages")
            self.counts["messages sent"] = len(got)
            for envelope, _ in server.received():
                if not (envelope["tls"] and envelope["user"] == USER):
                    self.say(f"sent without TLS or login: {envelope}")
                    break
            self.code("rerun", office.send(server), DONE)
            self.code("plan afterwards", office.plan(), DONE)
            self.want("what was sent is planned again", {r["action"] for r in office.rows()} == {"sent"})
            self.code("rerun with the new plan", office.send(server), DONE)
            self.want("a rerun sends again", len(server.received()) == len(got))
        self.code("--report", office.run(*office.arguments("--report")), DONE, str(len(got)))
        for suffix in ("csv", "html"):
            found = glob.glob(os.path.join(office.state, f"mail-*.{suffix}"))
            with open(found[0], encoding="utf-8-sig") as stream:
                text = stream.read()
            self.want(f"report.{suffix}: not every recipient is in it", all(a in text for a in office.recipients))
        for base, _, names in os.walk(self.work):
            for name in names:
                if base.startswith((office.state, office.folder)) and not name.endswith(".eml"):
                    with open(os.path.join(base, name), "rb") as stream:
                        self.want(f"the password stands in {name}", PASSWORD.encode() not in stream.read())

    def part_faults(self):
        office = self.office
        self.fresh()
        units = [u.lower() for u in office.units]
        kinds = ["perm", "temp", "databad", "datatemp", "drop", "cut", "gone", "closing"]
        rules = [f"--rule=nguoi00.{units[n]}@*={kind}{':always' if kind in ('perm', 'databad') else ''}" for n, kind in enumerate(kinds)]
        victim = {kind: f"nguoi00.{units[n]}@{DOMAIN}" for n, kind in enumerate(kinds)}
        ids = {row["address"]: row["id"] for row in office.rows()}
        with Server(self.work, *rules) as server:
            self.code("faults, no second try", office.send(server, "--start-ledger", "--retries", "0", "--stop-after", "50"), LATER,
                      "550 5.1.1", "451 4.7.1", "554 5.6.0", "452 4.3.1", "421 4.3.2")
            states = office.states()
            # Where the connection is cut inside the message, the system may have had all of it ready to go.
            wanted = {"perm": ["refused"], "databad": ["refused"], "drop": ["unknown"], "cut": ["deferred", "unknown"]}
            for kind in kinds:
                self.want(f"{kind}: {states.get(ids[victim[kind]])}", states.get(ids[victim[kind]]) in wanted.get(kind, ["deferred"]))
            cut = ids[victim["cut"]]
            if states[cut] == "unknown":
                self.code("--resolve of the cut one", office.run(*office.arguments("--resolve", f"{cut}=again")), DONE)
            self.want("others suffered", all(s == "sent" for i, s in states.items() if i not in {ids[a] for a in victim.values()}))
            # The next run sends what was deferred, and nothing else.
            before = len(server.received())
            self.code("second run", office.send(server), FINDINGS, "550 5.1.1")
            self.want("deferred ones are not sent", len(server.received()) - before == 5, len(server.received()) - before)
            states = office.states()
            for kind in kinds:
                known = {"perm": "refused", "databad": "refused", "drop": "unknown"}.get(kind, "sent")
                self.want(f"{kind}, second run: {states[ids[victim[kind]]]}", states[ids[victim[kind]]] == known)
            # The unknown one waits for a person.
            lost = ids[victim["drop"]]
            self.code("--resolve of what was sent", office.run(*office.arguments("--resolve", f"{ids[victim['temp']]}=again")), FINDINGS)
            self.code("--resolve of nothing", office.run(*office.arguments("--resolve", "00000000=sent")), FINDINGS, lost)
            self.code("--resolve badly written", office.run(*office.arguments("--resolve", "x=y")), USE)
            self.code("--resolve again", office.run(*office.arguments("--resolve", f"{lost[:12]}=again")), DONE)
            self.code("third run", office.send(server), FINDINGS)
            self.want("the resolved one is not sent again", server.addresses().count(victim["drop"]) == 2)
            self.code("--resolve twice", office.run(*office.arguments("--resolve", f"{lost}=sent")), FINDINGS)
            got = {}
            for address in server.addresses():
                got[address] = got.get(address, 0) + 1
            bad = victim["perm"], victim["databad"]
            self.want("not exactly once each", all(got.get(a, 0) == (0 if a in bad else 2 if a == victim["drop"] else 1)
                                                   for a in office.recipients), got)
        # Tried again within a run.
        self.fresh()
        with Server(self.work, f"--rule=nguoi00.{units[0]}@*=temp:2") as server:
            self.code("451 twice, then taken", office.send(server, "--start-ledger", "--retries", "2"), DONE)
            self.once(office, server, "451 twice")

    def part_gone(self):
        office = self.office
        self.fresh()
        server = Server(self.work)
        options, environment = server.options, server.environment
        server.stop()
        code, said = office.send(server, "--start-ledger")
        self.want(f"no server: exit {code}", code == LATER, said)
        self.want("no server: something was noted of messages", not office.states())
        with Server(self.work, "--message-seconds", "0.02") as server:
            child = subprocess.Popen([office.program, *office.sending(server, "--retries", "0", "--stop-after", "3")], cwd=ROOT,
                                     env=office.environment(server.environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            while len(glob.glob(os.path.join(server.mail, "*.json"))) < len(office.recipients) // 4 and child.poll() is None:
                time.sleep(0.02)
            server.child.kill()
            said = child.communicate()[0].decode()
            self.want(f"server killed on the way: exit {child.returncode}", child.returncode == LATER, said)
            self.want("three failures do not stop it", list(office.states().values()).count("deferred") <= 3)
            kept = server.received()
        self.finish("server gone", kept)

    def finish(self, what, kept, *more):
        """A server that works; what is unknown is looked up among what was kept; then everything is there once."""
        office = self.office
        with Server(self.work) as server:
            office.send(server, *more)
            self.settle(what, kept + server.received())
            code, said = office.send(server, *more)
            self.want(f"{what}: the last run: exit {code}", code == DONE, said)
            everything = kept + server.received()
        holder = type("Kept", (), {"received": lambda _self: everything})()
        self.once(office, holder, what)

    def settle(self, what, kept):
        """A person looks into the server's mailboxes and says what became of unknown messages."""
        office = self.office
        ids = {row["id"]: row["address"] for row in office.rows()}
        got = {a for envelope, _ in kept for a in envelope["rcpt_to"]}
        answers = [f"{i}={'sent' if ids[i] in got else 'again'}" for i, s in office.states().items() if s in ("unknown", "sending")]
        self.counts["unknown"] = self.counts.get("unknown", 0) + len(answers)
        if answers:
            self.code(f"{what}: --resolve", office.run(*office.arguments(*[w for a in answers for w in ("--resolve", a)])), DONE)

    def part_secure(self):
        office = self.office
        self.fresh()
        start = ("--start-ledger",)
        with Server(self.work) as server, Server(self.work, "--bind", "127.0.0.2", name="other") as other:
            wrong = [*server.options[:2], "--ca-file", other.cert]
            for what, options, environment in (
                    ("an unknown certificate", server.options[:2], server.environment),
                    ("another authority", wrong, server.environment),
                    ("another name", ["--server", f"smtp://127.0.0.2:{other.port}", "--ca-file", other.cert], other.environment),
                    ("a wrong password", server.options, {**server.environment, "BANTIN_SMTP_PASSWORD": "sai"}),
                    ("no login", server.options, {})):
                holder = type("Options", (), {"options": options, "environment": environment})()
                code, said = office.send(holder, *start)
                self.want(f"{what}: exit {code}", code in (LATER, FINDINGS), said)
                self.want(f"{what}: a password is printed", PASSWORD not in said)
            self.want("something was sent all the same", not server.received() and not other.received())
            for what, arguments in (("no TLS to another machine", ["--server", "smtp://mail.example", "--plain-loopback"]),
                                    ("a user in the address", ["--server", "smtp://u:p@localhost"]),
                                    ("no server", []), ("another protocol", ["--server", "http://localhost"])):
                self.code(what, office.run(*office.arguments("--send", *arguments)), USE)
        with Server(self.work, starttls=False, auth=False, trust=False) as server:
            code, said = office.send(server, *start)
            self.want(f"a server without STARTTLS: exit {code}", code == LATER and not server.received(), said)
        secret = os.path.join(self.work, "secret")
        with open(secret, "w", encoding="utf-8") as stream:
            stream.write(f"{USER}\n{PASSWORD}\n")
        with Server(self.work, "--implicit", starttls=False) as server:
            server.environment = {}
            self.code("a file of a password that others can read", office.send(server, *start, "--auth-file", secret), USE, "chmod 600")
            os.chmod(secret, 0o600)
            self.code("smtps:// with --auth-file", office.send(server, *start, "--auth-file", secret, "--batch", "7"), LATER)
            self.want("--batch 7", len(server.received()) == 7, len(server.received()))
        with Server(self.work, "--refuse-sender") as server:
            self.code("the sender is refused", office.send(server), LATER, "mail_from")
            self.want("it was tried with every message", list(office.states().values()).count("deferred") == 1)
        with Server(self.work, starttls=False, auth=False) as server:
            begun = time.monotonic()
            self.code("--rate", office.send(server, "--batch", "5", "--rate", "120"), LATER)
            self.want("--rate 120: 5 messages in less than 2 s", time.monotonic() - begun >= 2)

    def part_size(self):
        office = self.office
        self.fresh()
        sizes = sorted(int(row["bytes"]) for row in office.rows())
        room = sizes[len(sizes) // 2]
        # Some room is left for what servers add.
        limit = next(size for size in range(room, 2 * room + 10_000) if size - size // 16 - 4096 >= room)
        with Server(self.work, "--size", str(limit)) as server:
            self.code("a server with a limit", office.send(server, "--start-ledger"), DONE, str(room))
            rows = office.rows()
            linked = [row for row in rows if row["form"] == "link"]
            self.want("links", len(linked) == sum(size > room for size in sizes), len(linked))
            self.want("a message is larger than the limit", all(int(row["bytes"]) <= room for row in rows))
            self.once(office, server, "size limit")
            for row in rows:
                with open(os.path.join(office.folder, row["file"]), "rb") as stream:
                    self.message(office, row, stream.read())
        shutil.rmtree(office.state)
        shutil.rmtree(os.path.join(office.output, "mail"))
        self.code("--max-size", office.plan("--max-size", str(room), "--quiet"), DONE)
        self.want("--max-size: links", sum(row["form"] == "link" for row in office.rows()) == len(linked))

    def part_ledger(self):
        office = self.office
        self.fresh()
        ledger = os.path.join(office.state, "mail-ledger.tsv")
        with Server(self.work) as server:
            self.code("half", office.send(server, "--start-ledger", "--batch", "10"), LATER)
            with open(ledger, "rb") as stream:
                old = stream.read()
            self.code("more", office.send(server, "--batch", "10"), LATER)
            with open(ledger, "rb") as stream:
                good = stream.read()
            count = len(server.received())
            self.want("an empty run adds lines or the ledger is rewritten", good.startswith(old))

            def refused(what, content, *words, more=()):
                if content is None:
                    os.unlink(ledger)
                else:
                    with open(ledger, "wb") as stream:
                        stream.write(content)
                self.code(what, office.send(server, *more), FINDINGS, *words)
                self.want(f"{what}: something was sent", len(server.received()) == count)
                with open(ledger, "wb") as stream:
                    stream.write(good)

            refused("no ledger", None)
            refused("no ledger, and --start-ledger", None, more=("--start-ledger",))
            refused("an empty ledger", b"", more=("--start-ledger",))
            refused("an older copy", old)
            refused("a line taken out", b"".join(good.splitlines(True)[:9] + good.splitlines(True)[10:]), "mail-ledger.tsv")
            place = good.index(b"\tsent\t")
            refused("a line altered", good[:place] + b"\tsend\t" + good[place + 6:], "mail-ledger.tsv")
            # Another state folder: the marker in the output knows better.
            other = os.path.join(self.work, "other-state")
            code, said = office.send(server, "--start-ledger", state=other)
            self.want(f"another state folder: exit {code}", code == FINDINGS, said)
            shutil.rmtree(other, ignore_errors=True)
            inside = os.path.join(office.output, "state")
            self.code("a ledger inside the output", office.send(server, state=inside), FINDINGS)
            # Two runs at once.
            child = subprocess.Popen([office.program, *office.sending(server, "--rate", "60")], cwd=ROOT,
                                     env=office.environment(server.environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            while len(server.received()) == count and child.poll() is None:
                time.sleep(0.05)
            self.code("two runs", office.send(server), LATER)
            child.send_signal(signal.SIGINT)
            said = child.communicate()[0].decode()
            self.want(f"SIGINT: exit {child.returncode}", child.returncode == LATER, said)
            self.want("SIGINT leaves a message unknown", "unknown" not in office.states().values())
            self.code("the rest", office.send(server), DONE)
            self.once(office, server, "ledger")
            # A package that changed is another message, and is sent on demand only.
            self.changed_package(server)

    def part_terminal(self):
        """A terminal that is closed, and a reader of what is told who goes away, in the middle of a run."""
        office = self.office
        self.fresh()
        with Server(self.work, "--rule=nguoi03.*=temp") as server:
            child = subprocess.Popen([office.program, *office.sending(server, "--start-ledger", "--rate", "12")], cwd=ROOT,
                                     env=office.environment(server.environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            while not server.received() and child.poll() is None:
                time.sleep(0.05)
            time.sleep(0.5)
            # With a message each five seconds the signal comes while the run waits: nothing more is begun.
            count = len(server.received())
            child.send_signal(signal.SIGHUP)
            said = child.communicate()[0].decode()
            self.want("SIGHUP while the run waits: another message is sent", len(server.received()) == count)
            self.want(f"SIGHUP: exit {child.returncode}", child.returncode == LATER, said)
            self.want("SIGHUP leaves a message unknown", "unknown" not in office.states().values() and office.states())
            # What is told of a refusal goes nowhere, and the rest is sent all the same.
            child = subprocess.Popen([office.program, *office.sending(server)], cwd=ROOT,
                                     env=office.environment(server.environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            child.stdout.close()
            self.want(f"nobody reads: exit {child.wait()}", child.returncode in (DONE, LATER))
            self.once(office, server, "nobody reads")
        # A state folder that was there keeps its permissions; what is put into it is the owner's alone.
        self.fresh()
        os.makedirs(office.state)
        os.chmod(office.state, 0o755)
        with Server(self.work) as server:
            self.code("send", office.send(server, "--start-ledger", "--batch", "1"), LATER)
        modes = {n: os.stat(os.path.join(office.state, n)).st_mode & 0o077 for n in os.listdir(office.state)}
        self.want("the state folder's permissions are changed", os.stat(office.state).st_mode & 0o777 == 0o755)
        self.want("others can read addresses", not any(m for n, m in modes.items() if n.startswith("mail-") and n != "mail-begun"), modes)

    def changed_package(self, server):
        office = self.office
        with open(os.path.join(office.bundle, "observations.csv"), encoding="utf-8") as stream:
            text = stream.read()
        unit = office.units[0]
        line = next(n for n in text.split("\n") if n.startswith(f"{unit},D1,"))
        fields = line.split(",")
        fields[3] = str(int(fields[3]) + 1)
        with open(os.path.join(office.bundle, "observations.csv"), "w", encoding="utf-8") as stream:
            stream.write(text.replace(line, ",".join(fields)))
        count = len(server.received())
        self.code("send after the data changed", office.send(server), FINDINGS, "observations.csv")
        office.build()
        self.code("send after the build", office.send(server), FINDINGS, "bantin mail")
        self.code("plan after the build", office.plan("--quiet"), DONE)
        held = [row for row in office.rows() if row["action"] == "held"]
        self.want("nothing is held", held and all(row["earlier_sent"] for row in held))
        self.code("send without --corrections", office.send(server), DONE)
        self.want("a new package was sent without --corrections", len(server.received()) == count)
        self.code("plan with --corrections", office.plan("--corrections", "--quiet"), DONE)
        rows = [row for row in office.rows() if row["action"] == "send"]
        self.want("corrections are not all planned", len(rows) == len(held))
        with open(os.path.join(office.folder, rows[0]["file"]), "rb") as stream:
            self.message(office, rows[0], stream.read())
        self.want("the message does not say that it replaces one", "Thay gói" in rows[0]["subject"], rows[0]["subject"])
        self.code("send with --corrections", office.send(server, "--corrections"), DONE)
        self.want("corrections sent", len(server.received()) == count + len(held))

    def part_mismatch(self):
        office = self.office
        self.fresh()
        rows = office.rows()
        a, b = rows[0], rows[office.each]
        paths = [os.path.join(office.folder, row["file"]) for row in (a, b)]
        contents = [open(path, "rb").read() for path in paths]
        sums, plan = (os.path.join(office.folder, name) for name in ("SHA256SUMS", "plan.csv"))
        with open(sums, encoding="utf-8") as stream:
            good_sums = stream.read()
        with open(plan, encoding="utf-8") as stream:
            good_plan = stream.read()

        def stopped(server, what):
            self.code(what, office.send(server, "--start-ledger"), FINDINGS)
            self.want(f"{what}: something went to a wrong recipient", a["address"] not in server.addresses())

        def write(path, text):
            with open(path, "wb") as stream:
                stream.write(text if isinstance(text, bytes) else text.encode())

        def consistent(content):
            """The altered message, with plan and sums that fit it: only what the message says can still tell."""
            write(paths[0], content)
            digest = hashlib.sha256(content).hexdigest()
            changed = good_plan.replace(a["message_sha256"], digest)
            write(plan, changed)
            write(sums, good_sums.replace(a["message_sha256"], digest).replace(
                hashlib.sha256(good_plan.encode()).hexdigest(), hashlib.sha256(changed.encode()).hexdigest()))

        with Server(self.work) as server:
            write(paths[0], contents[0].replace(b"Auto-Submitted: auto-generated", b"Auto-Submitted: auto-generatec"))
            stopped(server, "an altered message")
            write(paths[0], contents[1])
            stopped(server, "the message of another unit in its place")
            consistent(contents[1])
            stopped(server, "the message of another unit, plan and sums made to fit")
            to = a["address"].encode()
            consistent(contents[0].replace(b"<" + to + b">", b"<x" + to[1:] + b">", 1))
            stopped(server, "another address in To, plan and sums made to fit")
            head, _, tail = contents[0].partition(b"Content-Type: application/zip")
            consistent(head + b"Content-Type: application/zip" + contents[1].partition(b"Content-Type: application/zip")[2]
                       .replace(b["id"].encode(), a["id"].encode()))
            stopped(server, "the package of another unit attached, plan and sums made to fit")
            consistent(contents[0].replace(b"\r\nSubject:", b"\r\nBcc: x@y.example\r\nSubject:", 1))
            stopped(server, "a further field, plan and sums made to fit")
            for path, text in ((paths[0], contents[0]), (plan, good_plan), (sums, good_sums)):
                write(path, text)
            # Recipients that changed after the plan was looked at.
            table = list(office.usual_recipients())
            for what, changed in (("an address changed", [[*table[0][:2], f"khac@{DOMAIN}", ""], *table[1:]]),
                                  ("a row taken out", table[1:]), ("a unit exchanged", [[table[-1][0], *table[0][1:]], *table[1:]]),
                                  ("a row more", [*table, [table[0][0], "Ai", f"them@{DOMAIN}", ""]])):
                office.write_recipients(changed)
                stopped(server, what)
            office.write_recipients(table)
            code, said = office.run(*office.arguments("--send", *server.options), environment=server.environment)
            self.want(f"illustrative figures without --allow: exit {code}", code == FINDINGS and "--allow" in said, said)
            self.want("something was sent", not server.received(), server.addresses()[:3])
            self.code("all in order again", office.send(server, "--start-ledger"), DONE)
            self.once(office, server, "mismatch")

    def part_disk(self):
        """A disk that is full (a small one in memory, where root may make it), and a limit on the size of files."""
        office = self.office
        self.fresh()
        ledger = os.path.join(office.state, "mail-ledger.tsv")
        os.makedirs(office.state)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "none", office.state], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL).returncode == 0
        if mounted:
            try:
                self.full_disk()
            finally:
                subprocess.run(["umount", office.state], check=True)
            self.fresh()
        else:
            print("disk: no tmpfs can be mounted here; the limit on the size of files alone")
        kept = []
        with Server(self.work) as server:
            self.code("begin", office.send(server, "--start-ledger", "--batch", "5"), LATER)
            for more in (0, 1, 100, 300, 500, 700, 65_000, 66_000, 67_000, 70_000):
                size = os.path.getsize(ledger) + more
                code, said = office.send(server, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
                # Room on the disk can be kept, a limit cannot be raised: one message may then be unknown.
                self.want(f"{more} bytes left: exit {code}", code in (LATER, FINDINGS) or more > 60_000, said)
                states = list(office.states().values())
                noted = states.count("sent") + states.count("unknown") + states.count("sending")
                self.want(f"{more} bytes left: {noted} noted, {len(server.received())} sent", noted >= len(server.received()))
            kept = server.received()
        self.finish("limit of files", kept)

    def full_disk(self):
        office = self.office
        ballast = os.path.join(office.state, "ballast")
        with Server(self.work) as server:
            self.code("begin", office.send(server, "--start-ledger", "--batch", "3"), LATER)
            free = os.statvfs(office.state)
            for left in (0, 4, 8, 60, 64, 68, 72, 80):
                with open(ballast, "wb") as stream:
                    stream.write(b"x" * max(0, (free.f_bavail - left // 4) * free.f_bsize - os.path.getsize(os.path.join(office.state, "mail-ledger.tsv"))))
                code, said = office.send(server, "--batch", "4")
                self.want(f"{left} KB left on the disk: exit {code}", code in (LATER, FINDINGS) or left > 60, said)
                states = list(office.states().values())
                self.want(f"{left} KB left on the disk: noted {states.count('sent')}, sent {len(server.received())}",
                          states.count("sent") == len(server.received()))
                self.want(f"{left} KB left on the disk: messages are unknown", not {"unknown", "sending"} & set(states))
                os.unlink(ballast)
            self.code("room again", office.send(server), DONE)
            self.once(office, server, "full disk")

    def part_killed(self):
        """kill -9 at random moments of sending, and before chosen changes of files; resumed each time."""
        office = self.office
        library = os.path.join(self.work, "kill_at.so")
        compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
        subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, os.path.join(HERE, "kill_at.c"), "-ldl"], check=True)
        killed = campaign = 0
        while killed < self.args.kills:
            campaign += 1
            self.fresh()
            kept = []
            done = False
            while killed < self.args.kills and not done:
                server = Server(self.work)
                while killed < self.args.kills and not done:
                    dead = self.kill_once(server, library, killed)
                    killed += dead
                    done = not dead
                kept += server.received()
                server.stop()
            self.finish(f"killed, campaign {campaign}", kept, "--start-ledger")
        self.counts["killed"] = killed

    def kill_once(self, server, library, number):
        """Whether the run was killed; it may end before."""
        office = self.office
        by_steps = number % 2 == 1
        environment = office.environment(server.environment)
        if by_steps:
            # Progress lines are writes too; a message has six of its own: three lines, each written and flushed.
            environment.update(LD_PRELOAD=library, KILL_AT=str(self.random.randrange(1, 90)))
        # --rate keeps a run from being over before its turn.
        child = subprocess.Popen([office.program, *office.sending(server, "--start-ledger", "--rate", "4000")], cwd=ROOT,
                                 env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        timer = None
        for line in child.stderr:
            if b"[3/3]" in line and not by_steps:
                timer = threading.Timer(self.random.uniform(0, 0.45), child.kill)
                timer.start()
        child.wait()
        child.stderr.close()
        if timer:
            timer.cancel()
        return child.returncode == -signal.SIGKILL


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--units", type=int, default=40)
    parser.add_argument("--each", type=int, default=25, help="recipients of a unit")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="parts, by name")
    args = parser.parse_args()
    args.program = os.path.abspath(args.program)
    names = [n for n in ("plan", "injection", "thousand", "faults", "gone", "terminal", "secure", "size", "mismatch", "disk", "killed", "ledger")
             if not args.only or n in args.only.split()]
    with tempfile.TemporaryDirectory(prefix="mail-") as work:
        check = Check(args, work)
        for name in names:
            begun = time.monotonic()
            getattr(check, f"part_{name}")()
            print(f"{name}: {time.monotonic() - begun:.0f} s", flush=True)
    print(", ".join(f"{count} {name}" for name, count in sorted(check.counts.items())))
    print(f"mail: {len(check.findings)} findings")
    return 1 if check.findings else 0


if __name__ == "__main__":
    sys.exit(main())
