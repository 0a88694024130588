"""Reads a page as a strict browser would, and prints its headings and its outcomes.

Nothing may be loaded or run, every element is closed where it should be, headings go down step by
step, tables have a caption and say what their heads are the heads of.
"""
import sys
from html.parser import HTMLParser

VOID = {"meta"}
KNOWN = set(
    "html head meta title style body header main footer section h1 h2 h3 p span strong code time"
    " ul ol li table caption thead tbody tr th td".split())
ALLOWED = {"class", "lang", "charset", "name", "content", "http-equiv", "datetime", "scope",
           "rowspan", "aria-hidden"}
INLINE = {"span", "strong", "code", "time"}


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.level, self.heading, self.seen = [], 0, None, {}

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        assert tag in KNOWN, tag
        assert set(names) <= ALLOWED and len(set(names)) == len(names), (tag, names)
        self.seen[tag] = self.seen.get(tag, 0) + 1
        # A paragraph ends where a block begins; nobody may rely on that.
        assert "p" not in self.open or tag in INLINE, (self.open, tag)
        if tag in VOID:
            return
        if tag == "table":
            self.caption = False
        if tag == "caption":
            assert self.open[-1] == "table"
            self.caption = True
        if tag == "th":
            assert self.caption and dict(attributes)["scope"] in ("col", "row", "rowgroup")
        if tag in ("h1", "h2", "h3"):
            level = int(tag[1])
            assert level <= self.level + 1, tag
            self.level, self.heading = level, ""
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, (tag, self.open)
        if tag in ("h1", "h2", "h3"):
            print("#" * int(tag[1]), self.heading.strip())
            self.heading = None

    def handle_data(self, data):
        if self.heading is not None:
            self.heading += data

    def handle_comment(self, data):
        raise AssertionError("a comment: " + data)


text = sys.stdin.buffer.read().decode()
assert text.startswith('<!DOCTYPE html>\n<html lang="en">\n')
assert "default-src 'none'" in text and "url(" not in text and "@import" not in text
page = Page()
page.feed(text)
page.close()
assert page.open == [], page.open
assert page.seen["h1"] == page.seen["main"] == page.seen["title"] == page.seen["style"] == 1
