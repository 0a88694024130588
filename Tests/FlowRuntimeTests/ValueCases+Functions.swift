extension ValueCases {
  static let functions: [(String, String)] = [
    ("define f(x: number) = x + 1; f(2)", "3"),
    ("define f(x: number, y: number) = x - y; [f(5, 3), f(y: 5, x: 3), f(5, y: 3)]", "[2, -2, 2]"),
    ("define f() = 7; f() + f()", "14"),
    ("define f(x: number?) = x otherwise 9; [f(1), f()]", "[1, 9]"),
    ("define f(x: number?) = x; f()", "unknown: 'x' was left out"),
    ("f(2); define f(x: number) = x * x", "4"),
    ("define f(x: number) { let y = x + 1; return y * 2 }; f(3)", "8"),
    (
      "define f(x: number): text { if x > 1 { return \"big\" }; return \"small\" }; [f(1), f(2)]",
      #"["small", "big"]"#
    ),
    ("define f(x: number) { if x > 1 { return 1 } else { return 2 } }; [f(1), f(2)]", "[2, 1]"),
    (
      "define f(n: number): number { var s = 0; for i in 1..n { if i == 4 { return s }; s = s + i }"
        + "; return s }; [f(3), f(9)]", "[6, 6]"
    ),
    ("define fact(n: number): number = if n <= 1 then 1 else n * fact(n - 1); fact(10)", "3628800"),
    (
      "define fib(n: number): number = if n < 2 then n else fib(n - 1) + fib(n - 2); fib(15)",
      "610"
    ),
    (
      "define gcd(a: number, b: number): number = if b == 0 then a else gcd(b, a mod b)\n"
        + "gcd(48, 36)", "12"
    ),
    (
      "define swap(a: number, b: number, n: number): number = "
        + "if n == 0 then a * 10 + b else swap(b, a, n - 1)\n[swap(1, 2, 3), swap(1, 2, 4)]",
      "[21, 12]"
    ),
    (
      "define rot(a: text, b: text, c: text, n: number): text = "
        + "if n == 0 then a + b + c else rot(b, c, a, n - 1)\nrot(\"x\", \"y\", \"z\", 4)",
      #""yzx""#
    ),
    (
      "define rot(a: list of number, b: list of number, n: number): list of number = "
        + "if n == 0 then a else rot(b, a + [n], n - 1)\nrot([1], [2], 5)", "[2, 4, 2]"
    ),
    ("define loop(n: number): number = if n == 0 then 0 else loop(n - 1)\nloop(500000)", "0"),
    (
      "define up(s: text, n: number): text = if n == 0 then s else up(s + \"x\", n - 1)\n"
        + "length(up(\"\", 1000))", "1000"
    ),
    (
      "define rev(xs: list of number): list of number = "
        + "if xs is empty then [] else rev(tail(xs)) + [xs[0]]\n"
        + "define tail(xs: list of number): list of number = range(1, count(xs) - 1) as i each xs[i]\n"
        + "rev([1, 2, 3, 4])", "[4, 3, 2, 1]"
    ),
    (
      "define rep(s: text, n: number): text = if n == 0 then \"\" else s + rep(s, n - 1)\n"
        + "rep(\"ab\", 3)", #""ababab""#
    ),
    (
      "define even(n: number): bool = if n == 0 then true else odd(n - 1)\n"
        + "define odd(n: number): bool = if n == 0 then false else even(n - 1)\n"
        + "[even(10), odd(10), even(7)]", "[true, false, false]"
    ),
    (
      "define even(n: number): bool = n == 0 or odd(n - 1)\n"
        + "define odd(n: number): bool = n != 0 and even(n - 1)\neven(200)", "true"
    ),
    (
      "define ack(m: number, n: number): number = if m == 0 then n + 1 else "
        + "if n == 0 then ack(m - 1, 1) else ack(m - 1, ack(m, n - 1))\nack(2, 3)", "9"
    ),
    (
      "define tak(x: number, y: number, z: number): number = if y >= x then z else "
        + "tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))\ntak(8, 4, 2)", "3"
    ),
    ("define down(n: number): number = if n == 0 then 0 else 1 + down(n - 1)\ndown(5000)", "5000"),
    ("define d(n: number): number = if n == 0 then 0 else 1 + d(n - 1)\nd(200000)", "F0603"),
    ("define f(x: bool) = not x; f(1 / 0 > 1)", "unknown"),
    ("define f(x: bool, y: bool) = x and y; f(1 / 0 > 1, false)", "false"),
    ("define f(x: text) = x + \"!\"; f([\"a\"][1])", "unknown"),
    ("define f(x: number) = if x > 1 then 1 else 2; f(1 / 0)", "F0601"),
    ("let k = 10; define f(x: number) = x * k; f(2)", "20"),
    ("var k = 10; define f() = k; k = 11; f()", "11"),
    ("let t = \"a\"; define f() = t + t; f()", #""aa""#),
    ("let xs = [1, 2]; define f() = sum(xs); f()", "3"),
    ("let b = 1 / 0 > 1; define f() = b is unknown; f()", "true"),
    ("define f(xs: list of number) = xs each . + 1; f([1, 2])", "[2, 3]"),
    (
      "define f(xs: list of number): number = sum(xs, g(.)); define g(x: number) = x * 2\n"
        + "f([1, 2])", "6"
    ),
    (
      "define pick(xs: list of text, n: text) = first(xs where . == n); pick([\"a\", \"b\"], \"b\")",
      #""b""#
    ),
    ("define f(x: number) = x + 1; [1, 2, 3] where f(.) > 2 each f(f(.))", "[4, 5]"),
    ("define f(d: duration, t: time) = t + d; f(1h, 2026-11-20)", "2026-11-20T01:00:00Z"),
    (
      "define q(xs: list of number): list of number { if count(xs) < 2 { return xs }\n"
        + "let p = xs[0]\nlet rest = range(1, count(xs) - 1) as i each xs[i]\n"
        + "return q(rest where . < p) + [p] + q(rest where . >= p) }\nq([3, 1, 2, 3, 0])",
      "[0, 1, 2, 3, 3]"
    ),
    (
      "define f(n: number): number { var x = n; for i in 1..3 { x = x + i }; return x }\n"
        + "f(1) + f(10)", "23"
    ),
    (
      "define nest(n: number): text = if n == 0 then \"\" else \"({nest(n - 1)})\"; nest(3)",
      #""((()))""#
    ),
    ("define f(a: data) = a.n + 1; f(json(\"x.json\"))", "4"),
    ("define f(a: number): number = match a { 0 -> 0; otherwise -> 1 + f(a - 1) }; f(10)", "10"),
    ("define f(a: number): number { if a == 0 { return 0 }; return f(a - 1) }; f(300000)", "0"),
    // What a caller lends stays what it was, and what the callee makes of it is the callee's.
    (
      "define shout(s: text): text = s + \"!\"\n"
        + "define twice(s: text): text { let a = shout(s); let b = shout(s); return a + b + s }\n"
        + "twice(\"a text that is longer than fifteen bytes\")",
      #""a text that is longer than fifteen bytes!a text that is longer than fifteen bytes!"#
        + #"a text that is longer than fifteen bytes""#
    ),
    (
      "define grow(xs: list of number): list of number { var ys = xs; ys = ys + [9]; return ys }\n"
        + "define three(xs: list of number): list of list of number = [grow(xs), xs, grow(grow(xs))]\n"
        + "three([1])", "[[1, 9], [1], [1, 9, 9]]"
    ),
    (
      "define moves(n: number, a: text, b: text, c: text): number {\n"
        + "  if n == 0 { return 0 }\n  let own = if a == \"x\" and b == \"z\" then 2 else 1\n"
        + "  return moves(n - 1, a, c, b) + own + moves(n - 1, c, b, a)\n}\n"
        + "moves(6, \"x\", \"z\", \"y\")", "72"
    ),
    // Numbers and borrowed things in every order, calls in the arguments of calls.
    (
      "define f(a: text, n: number, xs: list of number, m: number, k: number): number =\n"
        + "  if n <= 0 then length(a) * 1000 + count(xs) * 100 + m * 10 + k\n"
        + "  else f(a, n - 1, xs, m + 1, k) + f(a, f(a, 0, xs, 0, 0) - 3302, xs, k, m) / 2\n"
        + "define g(b: text, ys: list of number): number = f(b, 2, ys, 1, 2) + f(b, 0, ys, 0, 1)\n"
        + "g(\"abc\" + \"\", [7, 8, 9])", "9954.5"
    ),
    (
      "define any-above(xs: list of number, least: number, i: number): bool =\n"
        + "  i < count(xs) and (xs[i] > least or any-above(xs, least, i + 1))\n"
        + "define g(xs: list of number): text =\n"
        + "  \"{any-above(xs, 5, 0)} {any-above(xs, 9, 0)} {any-above(xs, 1 / 0, 0)}\"\ng([1, 7, 9])",
      #""true false unknown""#
    ),
    (
      "define pick(a: text, b: text, c: text, n: number): number =\n"
        + "  if n == 0 then (if a == \"x\" then 1 else 0) + (if b == \"y\" then 10 else 0) +\n"
        + "    (if c == \"z\" then 100 else 0)\n"
        + "  else pick(b, c, a, n - 1) + pick(a, b, c, n - 1)\npick(\"x\", \"y\", \"z\", 3)",
      "222"
    ),
    // A loop that passes numbers on, with and without something behind it.
    (
      "define f(n: number): number { var a = 0\nvar b = 1\nvar t = 0\n"
        + "  for i in 1..n { let c = a + b\n a = b\n b = c\n t = t + c }\n return t * 100 + a }\nf(10)",
      "23155"
    ),
    (
      // The one moved first is what is stored, or what is moved last.
      "define f(n: number): number { var a = 1\nvar b = 2\nvar c = 0\n"
        + "  for i in 1..n { c = a + b\n a = c\n b = c }\n return a * 100 + b * 10 + c }\nf(2)",
      "666"
    ),
    (
      "define f(n: number): number { var a = 1\nvar c = 0\n"
        + "  for i in 1..n { c = a + 1\n c = a\n a = c }\n return a * 10 + c }\nf(3)", "11"
    ),
    (
      "define f(n: number): number { var a = 0\nvar b = 1\n"
        + "  for i in 1..n { let c = a + b\n a = b\n b = c }\n return a }\nf(10)", "55"
    ),
    (
      "define f(n: number): number { var a = 1\nvar b = 2\nvar c = 3\nvar t = 0\n"
        + "  for i in 1..n { a = b\n b = c\n c = a\n t = t * 10 + c }\n return t }\nf(3)", "232"
    ),
    (
      "define f(s: text, n: number): number = if n == 0 then length(s) else f(s, n - 1)\n"
        + "define g(s: text): number = f(s, 3) + f(s + s, 2)\ng(\"abc\" + \"d\")", "12"
    ),
    (
      "define f(s: text, n: number): number { let t = s + \"x\"; if n == 0 { return length(t) }\n"
        + "  return f(t, n - 1) }\ndefine g(s: text): number = f(s, 3) * 100 + length(s)\ng(\"ab\")",
      "602"
    ),
    (
      "define f(n: number): bool { let half = floor(n / 2); if half == 3 { return true }\n"
        + "  if half < 3 { return false } else { let rest = half - 3; return rest mod 2 == 0 } }\n"
        + "[f(4), f(7), f(8), f(10)]", "[false, true, false, true]"
    ),
    (
      "define f(n: number): text { var s = \"\"; for i in 1..n { if i == 3 { return s + \"!\" }\n"
        + "  let a = i * 2; let b = a + 1; if b > 4 { s = s + \"{b}\" } else { s = s + \"{a}\" } }\n"
        + "  return s }\n[f(2), f(5)]", #"["25", "25!"]"#
    ),
    // Elements and fields are lent as well, and what is not there is unknown.
    (
      "record p { xs: list of number }\ndefine f(xs: list of number): number = count(xs)\n"
        + "define g(a: p, b: list of list of number): number = f(a.xs) * 10 + f(b[1])\n"
        + "g(p(xs: [1, 2]), [[1], [2, 3, 4]])", "23"
    ),
    (
      "define f(xs: list of number): number = count(xs)\n"
        + "define g(b: list of list of number): number = f(b[5])\ng([[1], [2]])",
      "unknown: the list is shorter than that"
    ),
    (
      "record tree { left: tree?, n: number }\n"
        + "define size(t: tree): number = if t.left is known then 1 + size(t.left) else 1\n"
        + "define grown(t: tree, k: number): tree =\n"
        + "  if k == 0 then t else grown(tree(left: t, n: k), k - 1)\n"
        + "let t = grown(tree(n: 0), 5)\n[size(t), size(t), t.left.n]", "[6, 6, 2]"
    ),
    // What is unknown stays so when something is added to it, with its reason.
    (
      "define f(t: text): text { var s = t; s = s + \"x\"; return s }\nf(read(\"none.txt\"))",
      "unknown: there is no file none.txt"
    ),
    (
      "define f(xs: list of number): list of number { var ys = xs; ys = ys + [1]; return ys }\n"
        + "define g(b: list of list of number): list of number = f(b[3])\ng([[1]])",
      "unknown: the list is shorter than that"
    ),
    // A match looks at its subject where it stands, and at what it makes of it elsewhere.
    (
      "define f(t: text, n: number): text = match t {\n  \"a\" -> match n { 1 -> t + \"1\"\n"
        + "    otherwise -> t + t }\n  like \"<x>-<y>\" -> y + x\n"
        + "  otherwise -> match t + \"!\" { \"b!\" -> \"B\"\n    otherwise -> t }\n}\n"
        + "[f(\"a\", 1), f(\"a\", 2), f(\"l-r\", 0), f(\"b\", 0), f(\"c\", 0)]",
      #"["a1", "aa", "rl", "B", "c"]"#
    ),
    (
      "define f(a: list of text, b: list of text): number {\n  var same = 0\n"
        + "  for i in 0..2 { if a[i] == b[i] { same = same + 1 } }\n  return same }\n"
        + "f([\"x\", \"a longer text than fits\", \"z\"], "
        + "[\"x\", \"a longer text than fits\", \"y\"])", "2"
    ),
  ]

  static let statements: [(String, String)] = [
    ("let x = 1; var y = x; y = y + 1; y", "2"),
    ("var x = 1; x = x + 1; x = x * 10; x", "20"),
    ("var s = \"\"; for i in 1..3 { s = s + \"{i}\" }; s", #""123""#),
    ("var s = \"a\"; let copy = s; s = s + \"b\"; [copy, s]", #"["a", "ab"]"#),
    ("var s = \"a\"; for i in 1..3 { let before = s; s = s + before }; s", #""aaaaaaaa""#),
    ("var s = \"a\"; s = s + s; s", #""aa""#),
    ("var s = \"a\"; s = s + \"b\" + s; s", #""aba""#),
    ("var s = \"a\"; s = \"b\" + s; s", #""ba""#),
    ("var s = [\"a\"][1]; s = s + \"b\"; s", "unknown"),
    ("var s = \"a\"; s = s + [\"a\"][1]; s = s + \"c\"; s", "unknown"),
    ("var xs = [1]; let copy = xs; xs = xs + [2]; [copy, xs]", "[[1], [1, 2]]"),
    ("var xs = [1]; let c = xs; for i in 1..3 { xs = xs + [i] }; [count(c), count(xs)]", "[1, 4]"),
    ("var xs = [1]; xs = xs + xs; xs", "[1, 1]"),
    ("var xs = [1]; xs = xs + [count(xs)]; xs = xs + [count(xs)]; xs", "[1, 1, 2]"),
    (
      "var xs = [1]; var all-of = [xs]; xs = xs + [2]; all-of = all-of + [xs]; all-of",
      "[[1], [1, 2]]"
    ),
    ("var xs = [1] where 1 / (. - 1) > 0; xs = xs + [2]; count(xs)", "unknown"),
    ("var xs = []; xs = xs + [1]; xs", "[1]"),
    ("var xs = [1, 2]; for x in xs { xs = xs + [x * 10] }; xs", "[1, 2, 10, 20]"),
    ("var n = 0; for x in [1, 2, 3] { if x == 2 { n = n + 10 } else { n = n + 1 } }; n", "12"),
    ("var n = 0; for x in [1, 2, 3] { if x == 1 { n = 1 } else if x == 2 { n = n + 5 } }; n", "6"),
    ("var n = 0; for i in 1..3 { for j in 1..i { n = n + j } }; n", "10"),
    ("var n = 0; for i in [] { n = n + 1 }; n", "0"),
    ("for i in (1 / 0 otherwise 1)..3 { i }; 5", "5"),
    ("let xs = [[1, 2]][1]; for x in xs { x }; 5", "F0606"),
    ("if 1 / 0 > 1 { 2 }; 5", "F0601"),
    ("var n = 1; if n == 1 { n = 2 }; if n == 1 { n = 3 } else { n = n + 5 }; n", "7"),
    ("var n = 1; if true { let n2 = n + 1; n = n2 }; n", "2"),
    ("var t = 0s; for d in [1h, 30m] { t = t + d }; t", "1h30m"),
    ("var b = true; for x in [1, 2, 3] { b = b and x < 3 }; b", "false"),
    ("var b = true; for x in [1, 0] { b = b and 1 / x > 0 }; b", "unknown"),
    ("var t = 2026-11-20; for i in 1..3 { t = t + 1d }; t", "2026-11-23T00:00:00Z"),
    ("var f = 0; for i in 1..5 { f = if i mod 2 == 0 then f + i else f }; f", "6"),
    (
      "let limit = 3; var total = 0; for i in 1..5 { if i <= limit { total = total + i } }; total",
      "6"
    ),
    ("var a = 1; var b = 2; let t = a; a = b; b = t; [a, b]", "[2, 1]"),
    ("var m = 0; for x in [[1, 2], [3]] { for y in x { m = m * 10 + y } }; m", "123"),
    ("note \"hello\"; 1", "1"),
    (
      "var c = 27; var n = 0; for i in 1..200 { if c != 1 { n = n + 1; "
        + "c = if c mod 2 == 0 then c / 2 else 3 * c + 1 } }; n", "111"
    ),
    ("1; 2; 3", "3"),
    ("let xs = [3, 1]; let ys = sort(xs); [xs, ys]", "[[3, 1], [1, 3]]"),
    ("var d = 1h; d = d * 2; d = d - 30m; d", "1h30m"),
    ("var r = [1, 2, 3]; r = r where . > 1; r = r each . * 2; r", "[4, 6]"),
  ]

  static let unknowns: [(String, String)] = [
    ("unknown", "unknown: the script says 'unknown'"),
    ("[1, unknown]", "[1, unknown]"),
    ("evidence a: number; a + 1", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; 1 - a * 2", "unknown: 'a' was not supplied: give it with --set a=…"),
    (
      "evidence a: number; evidence b: number; a + b",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    ("evidence a: number; -a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; a mod 2", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; 2 mod a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; a / 0", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; a > 1", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; a in [1]", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; 1 in [a]", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; round(a)", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; 1..a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; \"{a}\"", "\"unknown\""),
    ("evidence a: number; [1, 2][a]", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; a otherwise 3", "3"),
    ("evidence a: number; sum([1, a])", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: number; max(1, a)", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; a + \"x\"", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; \"x\" + a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; a like \"x*\"", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; \"x\" like a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; a matches \"x\"", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; lower(a)", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; split(a, \",\")", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; join([\"b\"], a)", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; a is empty", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; length(a)", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: text; a == \"x\"", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: bool; not a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: bool; a and true", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: bool; a and false", "false"),
    ("evidence a: bool; a == true", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: duration; now + a", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: duration; a.hours", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: time; a.year", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: time; now - a", "unknown: 'a' was not supplied: give it with --set a=…"),
    (
      "evidence a: list of number; count(a)",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    (
      "evidence a: list of number; a + [1]",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    (
      "evidence a: list of number; a where . > 1",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    (
      "evidence a: list of number; a each . + 1",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    (
      "evidence a: list of number; all a have . > 1",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    ("evidence a: list of number; a[0]", "unknown: 'a' was not supplied: give it with --set a=…"),
    (
      "evidence a: list of number; a is empty",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    (
      "evidence a: list of number; 1 in a",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    ("evidence a: list of number; count(a otherwise [])", "0"),
    ("evidence a: data; a.x.y[2]", "unknown: 'a' was not supplied: give it with --set a=…"),
    ("evidence a: data; a.x > 1", "unknown: 'a' was not supplied: give it with --set a=…"),
    (
      "evidence a: number; match a { 1 -> 2; otherwise -> 3 }",
      "unknown: 'a' was not supplied: give it with --set a=…"
    ),
    ("evidence a: number; if a > 1 then 1 else 2", "F0601"),
    ("evidence a: list of number; for x in a { x }; 1", "F0606"),
    ("define f(n: number) { if n > 0 { return 1 } }; f(0)", "F0314"),
  ]

  static let gates: [(String, String)] = [
    ("gate g { require 1 == 1 }; g.passed", "true"),
    ("gate g { require 1 == 2 }; g.passed", "false"),
    ("gate g { require 1 == 2 }; g.failed", "true"),
    ("gate g { require 1 / 0 == 2 }; g.passed", "unknown"),
    ("gate g { require 1 / 0 == 2 }; g.outcome == unknown", "true"),
    ("gate g { require 1 == 2; require 1 / 0 == 2 }; g.outcome", "failed"),
    ("gate g { require 1 == 1; require 1 / 0 == 2 }; g.outcome", "unknown"),
    ("gate g { recommend 1 == 2; require 1 == 1 }; g.outcome", "passed"),
    ("gate g \"Title\" { require 1 == 1 }; [g.name, g.title]", #"["g", "Title"]"#),
    ("g.passed; gate g { require 1 == 1 }", "true"),
    ("let ok = g.passed; gate g { require 1 == 2 }; ok", "false"),
    (
      "gate a { require b.passed }; gate b { require 1 == 2 }; [a.outcome, b.outcome]",
      "[failed, failed]"
    ),
    (
      "gate a { require b.passed }; gate b { require c.passed }; gate c { require 1 == 1 }; a.outcome",
      "passed"
    ),
    ("gate a { require b.passed }; gate b { require 1 / 0 > 1 }; a.outcome", "unknown"),
    ("gate g for x in [1, 2] { require x > 1 }; g.outcome", "failed"),
    ("gate g for x in [1, 2] { require x > 0 }; g.outcome", "passed"),
    ("gate g for x in [] { require x == 1 }; g.outcome", "skipped"),
    ("gate g for x in [1, 0] where 1 / . > 0 { require x > 0 }; g.outcome", "unknown"),
    ("gate g for x in [-1, 0] where 1 / . != 0 { require x > 0 }; g.outcome", "failed"),
    ("evidence a: list of number; gate g for x in a { require x > 0 }; g.outcome", "unknown"),
    ("gate a { require 1 == 1 }; gate b { require 1 == 2 }; gates each .name", #"["a", "b"]"#),
    ("gate a { require 1 == 1 }; gate b { require 1 == 2 }; count(gates where .failed)", "1"),
    ("gate g { require 1 == 1 }; count(g.findings)", "1"),
    ("gate g { require 1 == 2 else { note \"no\" } }; g.outcome", "failed"),
    ("gate g { if 1 == 1 { require 1 == 2 } }; g.outcome", "failed"),
    ("gate g { if 1 == 2 { require 1 == 2 } }; g.outcome", "skipped"),
    ("gate g { for x in [1, 2] { require x > 0 } }; count(g.findings)", "2"),
    ("gate g { let x = 2; require x > 1 }; g.outcome", "passed"),
    ("gate g { require 1 == 1; return; require 1 == 2 }; g.outcome", "passed"),
    ("let x = 5; gate g { require x > 1 }; define ok() = g.passed; ok()", "true"),
    ("gate g { require 1 / 0 > 1 or g2.passed }; gate g2 { require 1 == 1 }; g.outcome", "passed"),
    ("gate g { require run.attempt == 1 }; g.outcome", "passed"),
    ("gate ready { require 1 == 1 }; (gate ready).passed", "true"),
  ]
}
