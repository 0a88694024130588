/// Scripts with mistakes and what is said of each: `SOURCE`, then one `=> LINE:COLUMN CODE HEADLINE` a
/// message, and `----` between them.
enum ParserMistakes {
  static let table = #"""
    requrie coverage > 90
    let a = 1
    => 1:1 F0108 'requrie' means nothing here; did you mean 'require'?
    ----
    gaet quality {
      require x
    }
    let a =
    => 1:1 F0108 'gaet' means nothing here; did you mean 'gate'?
    => 4:8 F0121 '=' wants a value behind it, but here is the end of the text
    ----
    gate quality {
      require x = 90
      require a < b < c
      require
      require y
    }
    => 2:13 F0105 '=' gives a name its value; to compare, write '=='
    => 3:17 F0106 comparisons and ranges do not chain
    => 4:10 F0121 'require' wants a value behind it, but here is the end of the line
    ----
    phase a {
      gate b {
        require x
    }
    phase c {
    }
    => 6:2 F0102 a '{' is never closed
    ----
    phase a {
      gate b {
        require x
      }
    => 4:4 F0102 a '{' is never closed
    ----
    let x = (1 + 2
    let y = 3
    => 1:15 F0103 expected ')', found the end of the line
    ----
    let x = f(a b)
    let y = f (a)
    let z = xs [0]
    let w = x .field
    => 1:13 F0101 expected ',' or ')', found 'b'
    => 2:11 F0118 the '(' of a call touches what it calls
    => 3:12 F0118 the '[' of an index touches its list
    => 4:11 F0128 a field touches what it belongs to
    ----
    let gate = 1
    let require = 2
    let in = 3
    => 2:5 F0107 'require' is a reserved word and cannot be a name
    => 3:5 F0107 'in' is a reserved word and cannot be a name
    ----
    define f(a, b: number) = a
    define g = 3
    define h() {
    => 1:10 F0110 'a' needs a type
    => 2:10 F0101 expected '(' and the parameters of the function, found '='
    => 3:13 F0102 a '{' is never closed
    ----
    if a { b } elif c { d }
    if a { b }
    elsif c { d }
    => 1:12 F0111 another case is written 'else if'
    => 3:1 F0111 another case is written 'else if'
    ----
    if x is 5 { note "a" }
    require x is not done
    => 1:6 F0119 'is' asks only for known, unknown or empty; to compare, write '=='
    => 2:11 F0119 'is' asks only for known, unknown or empty; to compare, write '!='
    ----
    require x
      else escalate to lead
      because "y"
    => 3:3 F0109 'else' is the last clause, so no 'because' can follow it
    ----
    require x else { note "y" }
      because "z"
    => 2:3 F0109 'else' is the last clause, so no 'because' can follow it
    ----
    deliver "x" within 2d
    note "x" because "y"
    a because b
    => 1:13 F0115 'deliver' takes no 'within'
    => 2:10 F0115 'note' takes no 'because'
    => 3:3 F0115 nothing here takes 'because'
    ----
    sign ready
    reject ready by dana
    grant x by dana by bob because "x"
    => 1:1 F0117 'sign' does not say by whom
    => 2:1 F0117 'reject' does not say why
    => 3:17 F0116 'by' stands twice in one statement
    ----
    within: 2d
    block: { a }
    => 1:1 F0120 the property 'within' stands outside of a declaration's body
    => 2:1 F0120 the property 'block' stands outside of a declaration's body
    ----
    let a = if b then c
    let d = if e { f } else { g }
    => 1:20 F0123 an 'if' that gives a value needs an 'else'
    => 2:14 F0101 expected 'then' and a value, found '{'
    ----
    let a = match x { 1: 2, 3 = 4 }
    let b = match y { 1 2 }
    => 1:20 F0124 an arm is written with '->'
    => 1:27 F0124 an arm is written with '->'
    => 2:21 F0101 expected '->' and a value, found '2'
    ----
    total += 1
    total -= 2
    => 1:7 F0125 '+=' is written out
    => 2:7 F0125 '-=' is written out
    ----
    within 2 working weeks
    x = 2 working weeks
    => 1:8 F0101 expected the end of the statement, found '2'
    => 2:15 F0126 working time is counted in days or hours, not 'weeks'
    ----
    a == not b
    a and if b then c else d + not e
    => 1:6 F0127 behind another operand, 'not' needs parentheses around it
    => 2:28 F0127 behind another operand, 'not' needs parentheses around it
    ----
    phase "Build" { }
    phase build "a{b}" { }
    => 1:7 F0101 expected a name, without quotes, found a text
    => 2:13 F0122 a title is a fixed text: it cannot hold a '{…}'
    ----
    })]
    let a = 1
    => 1:1 F0104 nothing is open that this '}' could close
    ----
    let a = [1, 2
    let b = {1, 2}
    => 1:14 F0103 expected ']', found the end of the line
    => 2:9 F0121 '=' wants a value behind it, but here is '{'
    ----
    choice a { b -> c, d -> e }
    record r { name, x: }
    role lead { "dana" }
    => 1:22 F0101 expected ';' before the next case, as ',' goes on with what may follow 'b', found '->'
    => 2:12 F0110 'name' needs a type
    => 2:21 F0101 expected a type, such as 'number' or 'list of text', found '}'
    => 3:13 F0101 expected a name, without quotes, found a text
    ----
    test foo { }
    test "x"
    => 1:6 F0101 expected what the test shows, in quotes, found 'foo'
    => 2:9 F0101 expected '{' after the title of a test, found the end of the text
    ----
    escalate x
    escalate
    notify x
    set x
    set x.y to 3
    => 1:11 F0101 expected 'to' and a role, or 'via' and a ladder, found the end of the line
    => 3:9 F0101 expected what to notify, found the end of the line
    => 4:6 F0101 expected '=' and the new value, found the end of the line
    => 5:9 F0115 'set' takes no 'to'
    ----
    let a =
    let b
    let
    let c = 3
    => 1:8 F0121 '=' wants a value behind it, but here is the end of the line
    => 2:6 F0101 expected '=' and a value, found the end of the line
    => 3:4 F0101 expected a name, found the end of the line
    ----
    expect a and
    expect b
    => 1:13 F0121 'and' wants a value behind it, but here is the end of the line
    ----
    gate q for t tasks { }
    watch w { }
    latch l when a
    => 1:14 F0101 expected 'in' and a list, found 'tasks'
    => 2:9 F0101 expected 'when' and a condition, or 'for NAME in' and a list, found '{'
    => 3:15 F0101 expected 'until' and the condition that clears the latch, found the end of the text
    ----
    signoff 2 of lead
    signoff by 2 lead
    consent by team
    => 1:9 F0101 expected 'by' and who signs, as in signoff by 2 of tech-lead, found '2'
    => 2:14 F0101 expected the end of the statement, found 'lead'
    => 3:16 F0101 expected 'within' and how long silence must last, found the end of the text
    ----
    evidence a : = 3
    evidence b: number string
    => 1:14 F0101 expected a type, such as 'number' or 'list of text', found '='
    => 2:20 F0101 expected the end of the statement, found 'string'
    ----
    use ladders
    use "a{b}"
    => 1:12 F0101 expected 'from' and the path of a file, found the end of the line
    => 2:5 F0122 a title is a fixed text: it cannot hold a '{…}'
    ----
    foo bar baz
    foo(bar
    let x = 1
    => 1:5 F0101 expected the end of the statement, found 'bar'
    => 2:8 F0103 expected ')', found the end of the line
    ----
    require x becuase "y"
    require all xs .a > 1
    require each xs
    => 1:11 F0108 'becuase' means nothing here; did you mean 'because'?
    => 2:16 F0101 expected 'have' and what the elements must have, found '.a'
    => 3:9 F0121 'require' wants a value behind it, but here is 'each'
    ----
    gate a { require x } }
    let b = 2
    => 1:22 F0104 nothing is open that this '}' could close
    ----
    let a = "b
    let c = d e
    => 1:9 F0006 the text is not closed before its line ends
    => 2:11 F0101 expected the end of the statement, found 'e'
    ----
    level lead within 2d
    on failed
    escalation q {
      level lead
      level lead 24h
    }
    => 1:1 F0120 a 'level' stands in the body of an escalation
    => 4:13 F0101 expected 'within' and how long the level has, found the end of the line
    => 5:14 F0101 expected 'within' and how long the level has, found '24h'
    ----
    given x
    given task T-1
    given coverage 92
    advance
    attempt x
    => 1:8 F0101 expected '=' and a value, or fields in braces, found the end of the line
    => 2:15 F0101 expected the task's fields in braces, found the end of the line
    => 3:16 F0101 expected '=' and a value, or fields in braces, found '92'
    => 5:10 F0101 expected 'times', as in attempt 3 times, found the end of the text
    ----
    require x >= 90 as coverage
    run "x" as label
    step consult by x
    done by dana
    => 1:20 F0101 expected a label in quotes, found 'coverage'
    => 2:12 F0101 expected a label in quotes, found 'label'
    => 3:6 F0101 expected the title of the step, in quotes, found 'consult'
    => 4:6 F0101 expected what is done, found 'by'
    ----
    for x tasks { }
    for { }
    return return
    => 1:7 F0101 expected 'in' and a list, found 'tasks'
    => 2:5 F0101 expected a name, found '{'
    => 3:8 F0107 'return' is a reserved word and cannot be a name
    ----
    tasks where status == done each
    x otherwise
    1 .. 2 .. 3
    => 3:8 F0106 comparisons and ranges do not chain
    ----
    if a = b { c }
    if a == b
    { c }
    => 1:6 F0105 '=' gives a name its value; to compare, write '=='
    => 3:1 F0132 a '{' stands on the line of what it belongs to
    ----
    let x = y => z
    let y = a and or b
    => 1:11 F0020 '=>' is written '>='
    => 2:15 F0121 'and' wants a value behind it, but here is 'or'
    ----
    role lead = 
    role lead [a, b]
    gate ready
    => 2:11 F0118 the '[' of an index touches its list
    ----
    phase a {
      within 2d
      owner dana
      order = fixed
    }
    => 2:3 F0131 'within' opens no statement; a property is written 'within: …'
    => 3:3 F0131 'owner' opens no statement; a property is written 'owner: …'
    ----
    sign by dana
    done by dana
    t.status = done
    const x = 3
    def f(x)
    fro x in y { }
    => 1:6 F0101 expected what to sign, found 'by'
    => 2:6 F0101 expected what is done, found 'by'
    => 3:10 F0133 a field is changed with 'set'
    => 4:1 F0108 'const' means nothing here; in Flow one writes 'let'
    => 5:1 F0108 'def' means nothing here; in Flow one writes 'define'
    => 6:1 F0108 'fro' means nothing here; did you mean 'for'?
    ----
    phase a
    {
      require x
    }
    choice b
    { c }
    => 2:1 F0132 a '{' stands on the line of what it belongs to
    => 6:1 F0132 a '{' stands on the line of what it belongs to
    ----
    if a then note "x"
    if a then { note "x" }
    while x { }
    => 1:16 F0101 expected 'else' and a value, found a text
    => 2:11 F0121 'then' wants a value behind it, but here is '{'
    => 3:1 F0108 'while' means nothing here; in Flow one writes 'for'
    ----
    let xs = [1, 2,
    let y = 2
    => 1:16 F0121 expected a value, found the end of the line
    ----
    f(
      a,
      b
    require c
    )
    => 3:4 F0103 expected ')', found the end of the line
    => 5:1 F0104 nothing is open that this ')' could close
    ----
    match x {
      "a" - > 1
      "b" -> 2
      c
    }
    let y = match x {
      a -> 
      b -> 2
    }
    => 2:7 F0101 expected '->' and a value, found '-'
    => 4:4 F0101 expected '->' and a value, found the end of the line
    => 8:5 F0101 expected ',' or the end of the line, found '->'
    ----
    let a = "x" "y"
    note "a" "b"
    => 1:13 F0101 expected the end of the statement, found a text
    => 2:10 F0101 expected the end of the statement, found a text
    ----
    gate q {
      require x >= 90 because "y" as "l" because "z"
      signoff by lead
        else note "x"
        within 2d
    }
    => 2:38 F0116 'because' stands twice in one statement
    => 5:5 F0109 'else' is the last clause, so no 'within' can follow it
    ----
    phase a {
      step "x" { note "y"
    }
    phase b { }
    => 4:12 F0102 a '{' is never closed
    ----
    require (a and
      (b or c
    let d = 1
    => 2:10 F0103 expected ')', found the end of the line
    ----
    choice c { a, b c }
    record r { a: number b: text }
    match x { "a" -> 1 "b" -> 2 }
    => 1:17 F0101 expected ',' or the end of the line, found 'c'
    => 2:22 F0101 expected ',' or the end of the line, found 'b'
    => 3:20 F0101 expected ',' or the end of the line, found a text
    ----
    define f(x: number, y) = x +
    define g(: number) = 1
    => 1:21 F0110 'y' needs a type
    => 1:29 F0121 '+' wants a value behind it, but here is the end of the line
    => 2:10 F0101 expected a name, found ':'
    ----
    if a { note "x" } else note "y"
    require a else if b then c else d
    if a { b } else if c then d else e
    => 1:24 F0101 expected '{' after 'else', found 'note'
    => 3:17 F0101 expected an 'if' with a block, found an 'if' that gives a value
    ----
    require a else gate b { }
    channel c { breaker: (a: 1, 2) }
    with (a: 1)
    => 1:16 F0129 behind 'else' stands a statement or a block, no declaration
    => 2:29 F0130 each field in these parentheses needs its name
    => 3:1 F0115 nothing here takes 'with'
    ----
    evidence a = lcov("x".lines
    evidence b = 1
    => 1:28 F0103 expected ')', found the end of the line
    ----
    let a = b.
    let c = d.[0]
    let e = .f.g
    => 1:10 F0101 expected the name of a field behind '.', found the end of the line
    => 2:10 F0101 expected the name of a field behind '.', found '['
    ----
    x.y.z = 3
    f(x) = 3
    3 = x
    => 1:7 F0133 a field is changed with 'set'
    => 2:6 F0105 '=' gives a name its value; to compare, write '=='
    => 3:3 F0105 '=' gives a name its value; to compare, write '=='
    ----
    for t in tasks
      note "x"
    let a = 1
    => 1:15 F0101 expected '{' after the list of a 'for', found the end of the line
    ----
    import "a.flow"
    print "x"
    switch x { }
    => 1:1 F0108 'import' means nothing here; in Flow one writes 'use'
    => 2:1 F0108 'print' means nothing here; in Flow one writes 'note'
    => 3:1 F0108 'switch' means nothing here; in Flow one writes 'match'
    ----
    require coverage > 90 &&
      tests.failed == 0
    let a = 'b' + c d
    => 1:23 F0019 '&&' is written 'and'
    => 3:9 F0009 a text stands in double quotes
    => 3:17 F0101 expected the end of the statement, found 'd'
    """#
}
