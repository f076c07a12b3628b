"""What the checks of mail share: a sample programme with recipients, the program, a server, and the ledger read anew."""
import csv
import email
import email.header
import email.policy
import glob
import hashlib
import io
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAMME = "do-toc-do"
DOMAIN = "nhan-thu.example"
DATE = "2025-03-14"
SECONDS = 900
# Names as offices have them, and names with marks; the long ones need several encoded words.
NAMES = ("Văn phòng Ủy ban nhân dân", "Cán bộ “trẻ em”; phụ trách", "Office, \"north\"", "Trần Văn An",
         "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Bình Sơn", "Ủy ban Mặt trận Tổ quốc Việt Nam thị xã Đức Phổ",
         "Phòng Lao động – Thương binh và Xã hội huyện Tư Nghĩa, tỉnh Quảng Ngãi",
         "Bà Nguyễn Thị Bích Thủy, Phó Trưởng phòng phụ trách công tác trẻ em và bình đẳng giới",
         "Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em tỉnh Thừa Thiên Huế", "Department of Labour, Invalids and Social Affairs of the Province")
USER, PASSWORD = "bantin", "mat-khau-bi-mat-7"


class Office:
    """A programme with its output, and `bantin mail` over it."""

    def __init__(self, program, work, units, each, settings=()):
        self.program, self.work, self.each = program, work, each
        made = os.path.join(work, "made")
        subprocess.run([sys.executable, os.path.join(ROOT, "Benchmarks", "make_bundle.py"), "--units", str(units), "--out", made],
                       check=True, stdout=subprocess.DEVNULL)
        self.year = max(os.listdir(os.path.join(made, "bundles")))
        self.bundle = os.path.join(made, "bundles", self.year)
        self.output = os.path.join(work, "output")
        self.state = os.path.join(work, "state")
        self.add_settings([("mail_from", "bantin@so-vi-du.example"), ("mail_reply_to", "can-bo@so-vi-du.example"),
                           ("mail_reply_name", "Nguyễn Thị Bình, Phòng Trẻ em"),
                           ("site_address", "https://ban-tin.example/"), *settings])
        descriptor = os.path.join(self.bundle, "datapackage.json")
        with open(descriptor, encoding="utf-8") as stream:
            content = json.load(stream)
        content["resources"].append({"name": "recipients", "path": "recipients.csv", "format": "csv", "encoding": "utf-8"})
        with open(descriptor, "w", encoding="utf-8") as stream:
            json.dump(content, stream, ensure_ascii=False, indent=2)
        with open(os.path.join(self.bundle, "units.csv"), encoding="utf-8") as stream:
            self.units = [row["code"] for row in csv.DictReader(stream) if row["ranked"] == "true"]
        with open(os.path.join(self.bundle, "settings.csv"), encoding="utf-8") as stream:
            texts = {row["key"]: row["value"] for row in csv.DictReader(stream)}
        self.issuer = (texts["issuer"], texts.get("issuer_en") or texts["issuer"])
        self.write_recipients(self.usual_recipients())

    def add_settings(self, rows):
        with open(os.path.join(self.bundle, "settings.csv"), "a", newline="", encoding="utf-8") as stream:
            csv.writer(stream, lineterminator="\n").writerows([key, value, "false"] for key, value in rows)

    def usual_recipients(self):
        for unit in self.units:
            for number in range(self.each):
                yield [unit, f"{NAMES[number % len(NAMES)]} {unit}", f"nguoi{number:02d}.{unit.lower()}@{DOMAIN}",
                       "en" if number % 7 == 3 else ""]

    def write_recipients(self, rows):
        rows = list(rows)
        with open(os.path.join(self.bundle, "recipients.csv"), "w", newline="", encoding="utf-8") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerow(["unit", "name", "address", "language"])
            writer.writerows(rows)
        self.recipients = {row[2]: row for row in rows}

    @property
    def folder(self):
        return os.path.join(self.output, "mail", PROGRAMME, self.year)

    def build(self):
        code, said = self.run("build", self.bundle, "--output", self.output, "--quiet")
        if code:
            sys.exit(f"mail: build: exit {code}: {said[-1500:]}")

    def run(self, *arguments, environment=None, **more):
        done = subprocess.run([self.program, *arguments], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, timeout=SECONDS, env=self.environment(environment), **more)
        return done.returncode, done.stdout.decode("utf-8", "replace")

    @staticmethod
    def environment(more=None):
        return {**os.environ, "BANTIN_SMTP_USER": "", "BANTIN_SMTP_PASSWORD": "", **(more or {})}

    def arguments(self, *more, state=None):
        return ["mail", self.output, "--data", self.bundle, "--state", state or self.state, "--date", DATE, *more]

    def plan(self, *more, state=None):
        return self.run(*self.arguments(*more, state=state))

    def sending(self, server, *more, state=None):
        return self.arguments("--send", "--allow", "illustrative", "--rate", "0", "--retry-wait", "0.2", *server.options, *more,
                              state=state)

    def send(self, server, *more, state=None, environment=None, **other):
        return self.run(*self.sending(server, *more, state=state),
                        environment={**server.environment, **(environment or {})}, **other)

    def rows(self):
        with open(os.path.join(self.folder, "plan.csv"), newline="", encoding="utf-8") as stream:
            return list(csv.DictReader(stream))

    def package(self, unit):
        found = glob.glob(os.path.join(self.output, "packages", PROGRAMME, self.year, f"{unit.lower()}-*.zip"))
        with open(found[0], "rb") as stream:
            return stream.read()

    def states(self, state=None):
        """{message: state}, read from the ledger without the program."""
        path = os.path.join(state or self.state, "mail-ledger.tsv")
        after = {"planned": "planned", "sending": "sending", "sent": "sent", "refused": "refused", "deferred": "deferred",
                 "unknown": "unknown", "resolved-sent": "sent", "resolved-again": "planned"}
        found, before, number = {}, "", 0
        if not os.path.exists(path):
            return found
        with open(path, encoding="utf-8", newline="") as stream:
            for line in stream.read().split("\n"):
                fields = line.split("\t")
                body = "\t".join(fields[:-1])
                if len(fields) != 10 or hashlib.sha256(f"{before}\t{body}".encode()).hexdigest()[:32] != fields[9]:
                    continue  # a piece of a line
                number += 1
                if fields[0] != str(number):
                    raise ValueError(f"ledger: line {fields[0]} stands at place {number}")
                before = fields[9]
                if fields[3]:
                    found[fields[3]] = after[fields[2]]
        return found


class Server:
    """smtp_server.py as a child."""

    def __init__(self, work, *arguments, name="server", auth=True, starttls=True, trust=True, port=0):
        self.mail = os.path.join(work, f"{name}-{random.randrange(10 ** 9)}")
        command = [sys.executable, os.path.join(HERE, "smtp_server.py"), "--maildir", self.mail, "--port", str(port), *arguments]
        command += ["--starttls"] if starttls else []
        command += ["--auth", f"{USER}:{PASSWORD}"] if auth else []
        self.child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.cert = None
        while True:
            line = self.child.stdout.readline()
            if not line:
                sys.exit(f"smtp_server.py: exit {self.child.wait()}")
            word, _, value = line.strip().partition(" ")
            if word == "certificate":
                self.cert = value
            if word == "listening":
                self.port = int(value)
                break
        implicit = "--implicit" in arguments
        if self.cert:
            # The server takes its own away when it ends.
            self.cert = shutil.copy(self.cert, self.mail + ".pem")
        self.options = ["--server", f"{'smtps' if implicit else 'smtp'}://localhost:{self.port}"]
        if self.cert and trust:
            self.options += ["--ca-file", self.cert]
        if not self.cert and trust:
            self.options.append("--plain-loopback")
        self.environment = {"BANTIN_SMTP_USER": USER, "BANTIN_SMTP_PASSWORD": PASSWORD} if auth else {}

    def stop(self):
        self.child.send_signal(signal.SIGTERM)
        self.child.wait()
        self.child.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def received(self):
        """[(envelope, bytes)] of all messages that were kept."""
        found = []
        for path in sorted(glob.glob(os.path.join(self.mail, "*.json"))):
            with open(path, encoding="utf-8") as stream:
                envelope = json.load(stream)
            with open(path[:-5] + ".eml", "rb") as stream:
                found.append((envelope, stream.read()))
        return found

    def addresses(self):
        return [address for envelope, _ in self.received() for address in envelope["rcpt_to"]]


def parse(content):
    return email.message_from_bytes(content, policy=email.policy.SMTP)


def shown_name(content, mailbox):
    """The name in To.  Where two encoded words meet, Python 3.11's new parser keeps the blank between them, against RFC 2047, 6.2;
    its old one does not."""
    field = re.search(rb"(?m)^To: ?([^\r\n]*(?:\r\n [^\r\n]*)*)", content)[1].decode("ascii").replace("\r\n", "")
    if not re.search(r"\?= +=\?", field):
        return mailbox.display_name
    return str(email.header.make_header(email.header.decode_header(field))).removesuffix(f" <{mailbox.addr_spec}>")


class Judge:
    """Findings and counts."""

    def __init__(self):
        self.findings, self.counts = [], {}

    def say(self, text):
        self.findings.append(text)
        print(text, flush=True)

    def want(self, what, good, detail=""):
        self.counts["expectations"] = self.counts.get("expectations", 0) + 1
        if not good:
            self.say(f"{what}{': ' if detail else ''}{str(detail)[-1200:]}")
        return good

    def code(self, what, result, wanted, *words):
        code, said = result
        self.want(f"{what}: exit {code}, not {wanted}", code == wanted, said)
        for word in words:
            self.want(f"{what}: {word!r} is not said", word in said, said)

    def message(self, office, row, content):
        """A message against its row of the plan, read by Python's email package."""
        unit, address = row["unit"], row["address"].removeprefix("'")
        name = f"message to {address}"
        self.want(f"{name}: bytes are not those of the plan", hashlib.sha256(content).hexdigest() == row["message_sha256"])
        self.want(f"{name}: line ends", b"\n" not in content.replace(b"\r\n", b"") and b"\r" not in content.replace(b"\r\n", b""))
        self.want(f"{name}: not ASCII, or a long line", content.isascii() and max(map(len, content.split(b"\r\n"))) <= 78)
        head = content.split(b"\r\n\r\n", 1)[0]
        fields = re.findall(rb"(?m)^([A-Za-z-]+):", head)
        self.want(f"{name}: a field twice", len(fields) == len(set(fields)), fields)
        self.want(f"{name}: an encoded word of more than 75 letters",
                  all(len(word) <= 75 for word in re.findall(rb"=\?[^?]+\?[bBqQ]\?[^?]*\?=", head)))
        message = parse(content)
        defects = [d for part in message.walk() for d in part.defects] + [d for v in message.values() for d in v.defects]
        self.want(f"{name}: defects", not defects, defects)
        to = message["to"].addresses
        self.want(f"{name}: To", [a.addr_spec for a in to] == [address] and shown_name(content, to[0]) == row["recipient"], message["to"])
        self.want(f"{name}: Subject", message["subject"] == row["subject"], message["subject"])
        sender = message["from"].addresses
        self.want(f"{name}: From", [a.addr_spec for a in sender] == ["bantin@so-vi-du.example"]
                  and sender[0].display_name == office.issuer[row["language"] == "en"], message["from"])
        reply = message["reply-to"].addresses
        self.want(f"{name}: Reply-To", len(reply) == 1 and reply[0].addr_spec == "can-bo@so-vi-du.example"
                  and reply[0].display_name == "Nguyễn Thị Bình, Phòng Trẻ em", message["reply-to"])
        self.want(f"{name}: Auto-Submitted", message["auto-submitted"] == "auto-generated")
        self.want(f"{name}: Date", message["date"].datetime.strftime("%Y-%m-%d %z") == f"{DATE} +0700")
        self.want(f"{name}: Message-ID", message["message-id"] == f"<bantin.{row['id']}@so-vi-du.example>")
        self.want(f"{name}: unit and package", message["x-bantin-unit"] == f"{PROGRAMME}/{office.year}/{unit}"
                  and message["x-bantin-sum"] == row["package_sha256"])
        package = office.package(unit)
        self.want(f"{name}: the plan's package", hashlib.sha256(package).hexdigest() == row["package_sha256"])
        kinds = [part.get_content_type() for part in message.walk()]
        attached = row["form"] == "attachment"
        self.want(f"{name}: parts", kinds == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html"]
                  + (["application/zip"] if attached else []), kinds)
        plain, html = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
        if attached:
            zips = list(message.iter_attachments())
            self.want(f"{name}: attachment", zips[0].get_content() == package
                      and zips[0].get_filename() == f"{PROGRAMME}-{office.year}-{unit.lower()}.zip")
            sum_ = row["package_sha256"]
        else:
            offered = glob.glob(os.path.join(office.output, "site", PROGRAMME, office.year, f"{unit.lower()}-*.zip"))
            with open(offered[0], "rb") as stream:
                sum_ = hashlib.sha256(stream.read()).hexdigest()
            link = f"https://ban-tin.example/{PROGRAMME}/{office.year}/{os.path.basename(offered[0])}"
            self.want(f"{name}: link", link in plain and link in html)
        page = f"https://ban-tin.example/{PROGRAMME}/{office.year}/{unit.lower()}-"
        self.listed(name, plain, package)
        for text in (plain, html):
            self.want(f"{name}: sum or address missing", sum_ in text and page in text)
            self.want(f"{name}: flag missing", "MINH HỌA" in text or "ILLUSTRATIVE" in text)

    def listed(self, name, plain, package):
        """What the text lists is what the package holds, and each is what the read-me says."""
        with zipfile.ZipFile(io.BytesIO(package)) as archive:
            names = [n.rpartition("/")[2] for n in archive.namelist()]
            readme = next(archive.read(n) for n in archive.namelist() if n.endswith("README.txt")).decode("utf-8-sig")
        told = re.findall(r"(?m)^- ([^ :]+)(?:: (.*))? \([\d.,]+ [KM]B\)\r?$", plain)
        self.want(f"{name}: files listed", [n for n, _ in told] == names, told)
        labels = set(re.findall(r"(?m)^  (\S+) +(\S.*?)\r?$", readme))
        wrong = [pair for pair in told if pair[0] != "README.txt" and pair not in labels]
        self.want(f"{name}: files called otherwise than in the read-me", not wrong, wrong)

    def once(self, office, server, what, missing=()):
        """Every recipient has exactly one message, and it is the planned one."""
        got = {}
        for envelope, content in server.received():
            self.want(f"{what}: several recipients in one envelope", len(envelope["rcpt_to"]) == 1, envelope)
            got.setdefault(envelope["rcpt_to"][0], []).append(content)
        rows = {row["address"].removeprefix("'"): row for row in office.rows()}
        lost = [a for a in rows if a not in got and a not in missing]
        twice = [a for a in got if len(got[a]) > 1]
        self.want(f"{what}: {len(lost)} lost", not lost, lost[:5])
        self.want(f"{what}: {len(twice)} sent twice", not twice, twice[:5])
        for address, contents in got.items():
            row = rows.get(address)
            if not self.want(f"{what}: {address} is no recipient", row is not None):
                continue
            for content in contents:
                to = parse(content)["to"].addresses[0].addr_spec
                self.want(f"{what}: the message of {to} went to {address}", to == address)
                with open(os.path.join(office.folder, row["file"]), "rb") as stream:
                    self.want(f"{what}: other bytes than planned went to {address}", stream.read() == content)
        return got
