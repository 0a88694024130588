"""Reads a page with html5lib, which knows the rules of HTML and here forgives nothing."""
import sys

import html5lib

parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
page = parser.parse(sys.stdin.buffer.read().decode())
assert parser.errors == []
heads = [each for each in page.iter() if each.tag in ("h1", "h2")]
print(" | ".join("".join(head.itertext()).strip() for head in heads))
