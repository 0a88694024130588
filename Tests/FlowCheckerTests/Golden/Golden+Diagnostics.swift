extension Golden {
  // swift-format-ignore
  static let diagnostics = ##"""
    error[F0201] 2:5 'limit' is declared twice
      ^ 'limit': declared again
      - 1:5 'limit': first declared here
      = help: give one of the two another name
    error[F0202] 1:9 'limit' is used before it is set
      ^ 'limit': has no value yet
      - 2:5 'limit': set here
      = help: move the line that sets 'limit' above this one
    error[F0203] 2:24 gate 'quality' requires 'coverge', and nothing declares it
      ^ 'coverge': not declared
      - 1:10 'coverage': a name like it is declared here
      = fix: did you mean 'coverage'? ['coverge' → 'coverage']
    error[F0204] 2:9 'n-1' is one name, and nothing declares it
      ^ 'n-1': '-' between two letters or digits belongs to the name
      = fix: for a subtraction put spaces around it: n - 1 ['n-1' → 'n - 1']
    error[F0205] 1:9 there is no function 'lenght'
      ^ 'lenght': not declared
      = fix: did you mean 'length'? ['lenght' → 'length']
    error[F0206] 1:13 a time has no field 'yaer'
      ^ 'yaer': no such field
      = fix: did you mean 'year'? ['yaer' → 'year']
    error[F0207] 3:17 'hihg' is no case of 'severity'
      ^ 'hihg': no such case
      = fix: did you mean 'high'? ['hihg' → 'high']
    error[F0208] 4:17 'high' is a case of 'severity', and a value of this script has the same name
      ^ 'high': case or value?
      - 3:5 'high': the value is declared here
      = help: or give the value another name
      = fix: for the case write severity.high ['high' → 'severity.high']
    error[F0209] 3:13 'open' is a case of 'task' and 'door', and nothing here says which is meant
      ^ 'open': case of which choice?
      = help: name the choice: task.open or door.open
    error[F0210] 1:20 there is no type 'nubmer'
      ^ 'nubmer': not a type
      = fix: did you mean 'number'? ['nubmer' → 'number']
    error[F0211] 1:8 'length' is a standard function and cannot be declared anew
      ^ 'length': taken
      = help: give yours another name
    error[F0212] 2:9 '.done' is a field of an element, and there is no element here
      ^ '.done': element of what?
      = help: a leading dot means the element inside 'where', 'each', 'have' and sort(xs, .key)
    error[F0213] 2:17 the value of 'total' depends on itself
      ^ 'total': needs 'total' to find 'total'
      - 1:10 'total': declared here
      = help: take one of the values in the circle from somewhere else
    error[F0214] 1:22 these wait for each other: build → release → build
      ^ 'release': closes the circle
      = help: let one of them stop asking for the other
    error[F0215] 2:9 'limit' is a function, and only its result is a value
      ^ 'limit': not called
      = help: call it: limit(weeks: number): number
    error[F0216] 1:16 values have no functions of their own
      ^ 'count': cannot be called
      = fix: write count([1, 2]) ['[1, 2].count()' → 'count([1, 2])']
    error[F0217] 2:13 'severity' is a choice, and only its cases are values
      ^ 'severity': which case?
      = help: its cases are: severity.low, severity.high
    error[F0218] 2:14 there is no gate 'qualty'
      ^ 'qualty': not a gate
      - 1:6 'quality': a name like it is declared here
      = fix: did you mean 'quality'? ['qualty' → 'quality']
    error[F0219] 2:15 there is no parameter 'numbr-of'
      ^ 'numbr-of': no such parameter
      = help: it is twice(number-of: number): number
      = fix: did you mean 'number-of'? ['numbr-of' → 'number-of']
    error[F0220] 2:12 fields need the name of the record that they build
      ^ '(x: 1, y: 2)': fields of what?
      = help: service(name: "x", port: 1)
    error[F0221] 2:25 there is no role or person 'tech-laed'
      ^ 'tech-laed': nobody
      - 1:6 'tech-lead': a name like it is declared here
      = fix: did you mean 'tech-lead'? ['tech-laed' → 'tech-lead']
    error[F0222] 2:19 there is no phase 'desing'
      ^ 'desing': not a phase
      - 1:7 'design': a name like it is declared here
      = fix: did you mean 'design'? ['desing' → 'design']
    error[F0223] 2:8 'chat' is a channel, which has no value
      ^ 'chat': not a value
    error[F0224] 4:15 'except' takes people out of a role, and there is none here
      ^ 'except': not a role
      = help: for conditions write: and not …
    error[F0225] 1:19 phases wait for each other: build → test → build
      ^ 'test': closes the circle
      = help: let one of them begin without the other
    error[F0226] 1:15 roles are made of each other: 'senior' and 'expert'
      ^ 'lead or expert': closes the circle
      = help: name the people of one of them: role x { dana }
    error[F0301] 1:9 expected a bool after 'require', found a number
      ^ 'now.month': this is a number
      = help: compare it with something: == … or > …
    error[F0302] 1:15 '+' does not work between a text and a number
      ^ '+': no such operation
      - 1:6 '"month "': this is a text
      - 1:17 'now.month': this is a number
      = help: put the value into the text: "… {value}"
    error[F0303] 2:13 '<' cannot compare a duration with a number
      ^ '<': never the same
      - 2:9 'age': this is a duration
      - 2:15 '48': this is a number
      = help: a duration has a unit: 24h, 2d
    error[F0304] 1:16 lists of numbers have no order, so '<' says nothing
      ^ '<': greater in what?
      - 1:9 '[1, 2]': this is a list of numbers
    error[F0305] 1:10 'for' goes through a list, and this is a number
      ^ '5': this is a number
    error[F0306] 1:35 one way gives a number, another a text
      ^ '"none"': this is a text
      - 1:28 '1': this is a number
      = help: all ways have to give values of one type
    error[F0307] 1:26 a list holds values of one type, not numbers and texts
      ^ '"2"': this is a text
      - 1:23 '1': this is a number
    error[F0308] 1:9 a number has no elements to pick with '[…]'
      ^ 'now.month': this is a number
    error[F0309] 2:9 a number is never empty
      ^ 'coverage': this is a number
      = help: for a value that may be missing ask 'is known'
    error[F0310] 2:9 the argument 'whole' is missing
      ^ 'share(1)': incomplete
      - 1:8 'share': declared here
      = help: it is share(part: number, whole: number): number
    error[F0311] 2:18 'part' is given twice
      ^ 'part': given again
      = help: it is share(part: number, whole: number?): number
    error[F0312] 1:13 'sum' works with numbers and durations, not with texts
      ^ '["a", "b"]': these are texts
    error[F0313] 1:8 'down' only calls itself, so its result has no type to be seen
      ^ 'down': which type?
      = help: write it: define down(…): number = …
    error[F0314] 1:8 'sign' can end without 'return'
      ^ 'sign': has no result on some way
      = help: end every way through it with 'return …'
    error[F0315] 3:10 only a define returns a value
      ^ '3': nobody gets this value
      = help: write 'return' alone to leave the rest out
    error[F0316] 2:39 the history keeps single values, and 'tests' is a test-report
      ^ 'tests': this is a test-report
      = help: make evidence of what is to be followed: evidence failed = tests.failed
    error[F0320] 2:9 a comparison with 'unknown' is always unknown
      ^ 'coverage != unknown': never true and never false
      = fix: ask 'is known' ['!= unknown' → 'is known']
    error[F0321] 3:18 no arm takes 'medium'
      ^ '{ low -> "fine", high -> "stop" }': not covered
      - 3:12 'worst': this is a severity
      = help: add an arm for the rest: otherwise -> …
    error[F0322] 1:45 this arm is never reached: the arms above take everything that it would
      ^ '3': never reached
      = help: arms are tried in order; move it up or take it out
    error[F0323] 2:24 the pattern of an arm is a plain text
      ^ '"v{now.year}.*"': not a plain text
      = help: for a pattern that is worked out write: when x like …
    error[F0324] 3:35 this part of 'have' never looks at the element
      ^ 'strict': the same for every element
      = help: what stands outside of the query goes outside of parentheses: (any xs have .a) and b
    error[F0325] 2:23 this is no pattern: '(' is never closed
      ^ '"^(fix|feat: "': matches nothing
      = help: a backslash of the pattern is written twice in a text: "\\d+"
    error[F0326] 1:40 a number says nothing of who is meant
      ^ 't.points': not a person or role
      = help: name a role or a person, or what gives one, such as t.owner
    error[F0327] 3:46 only a thing of the process or a text can be spoken of, and this is a number
      ^ '3': a thing or its name
      = help: name a task, a gate or a phase, or give a text
    error[F0328] 2:18 the field 'risk' is a number in one task and a text in another
      ^ '"high"': another type
      = help: a field has one type in all tasks
    error[F0401] 2:1 acts belong to people: a script cannot 'sign'
      ^ 'sign': only a person can
      = help: say it on the command line or at the prompt; a test may say it too
    error[F0402] 1:1 'expect' belongs in a test
      ^ 'expect': not in a test
      = help: test "what should hold" { … }
    error[F0403] 3:3 a gate has no property 'onwer'
      ^ 'onwer': no such property
      = fix: did you mean 'owner'? ['onwer' → 'owner']
    error[F0404] 2:12 'evidence' cannot stand in a gate
      ^ 'coverage': not here
      = help: declare it at the top of the file, outside of every block
    error[F0405] 2:19 'total' cannot change: a 'let' keeps its value
      ^ 'total': cannot be set
      - 1:5 'total': declared here
      = fix: declare it with 'var' ['let' → 'var']
    error[F0406] 2:1 'coverage' is not a variable
      ^ 'coverage': cannot be set
      - 1:10 'coverage': declared here
    error[F0407] 3:3 a define cannot change 'calls' of the script
      ^ 'calls': cannot be set from here
      - 1:5 'calls': declared here
      = help: return the new value, and set it where the define is called
    error[F0408] 2:3 'require' has no place in a define, which only gives a value
      ^ 'require n > 3': not in a define
      = help: return what was found, and say 'require' in a gate
    error[F0409] 1:8 the choice 'severity' has no cases
      ^ 'severity': nothing to choose
      = help: choice severity { one, other }
    error[F0410] 1:8 a record 'node' would hold another 'node' without end
      ^ 'node': could never be built
      = help: let a field be left out with '?', or hold a list
    error[F0411] 4:9 no evidence is called 'covrage'
      ^ 'covrage': not evidence
      - 1:10 'coverage': a name like it is declared here
      = fix: did you mean 'coverage'? ['covrage' → 'coverage']
    error[F0412] 1:26 a label is a plain text, the same in every run
      ^ '"month {now.month}"': not a plain text
      = help: what changes goes into 'because "…"'
    error[F0413] 4:3 'escalate' stands in a handler, a watch, a step or an 'else'
      ^ 'escalate': not here
    error[F0414] 3:20 'signoff' in a loop could not tell the rounds apart
      ^ 'signoff': which round?
      = help: let the gate have one instance for each element: gate ready for t in tasks { … }
    error[F0415] 1:24 'from' is a time that stands in the text, the same in every run
      ^ 'now': changes from run to run
    error[F0416] 1:9 cadence 'sprint' needs 'every'
      ^ 'sprint': no 'every'
      = help: add every: 2w
    error[F0417] 2:48 'requires' takes plain names
      ^ '"reason"': not a name
    error[F0418] 2:10 'fre' is nothing that 'order' can be
      ^ 'fre': not one of them
      = fix: did you mean 'free'? ['fre' → 'free']
    error[F0419] 1:12 'done' of a task follows from the rest of it
      ^ 'done': cannot be set
    error[F0420] 2:11 working time needs a calendar, and none is declared
      ^ '5 working days': counted on which calendar?
      = help: calendar office { zone: "Europe/Berlin", hours: "mon-fri 09:00-17:00" }
    error[F0421] 2:10 'after' orders phases, and this is a task
      ^ 'after': not on a task
    error[F0422] 2:15 'tech-lead' is a role, and braces hold people
      ^ 'tech-lead': not a person
      - 1:6 'tech-lead': the role is declared here
      = help: put roles together with '=': role senior = tech-lead or …
    error[F0423] 1:30 decision 'refactor' has fewer than two options
      ^ '[now-then]': nothing to decide
    error[F0424] 1:14 'every' and 'doubling' space retries, and there are none
      ^ 'run': no 'retry'
      = help: add how often: retry 3
    error[F0425] 3:67 a field that is brought along has a name
      ^ '"all of them"': field of which name?
      = help: with (impact: "…")
    error[F0426] 2:41 every override would have the same id
      ^ '"URGENT"': no {seq}
      = help: count them: "URGENT-{seq:03}"
    error[F0427] 2:25 nobody is in 'lead except dana'
      ^ 'lead except dana': nobody
    error[F0428] 2:25 3 people must sign, and 'lead' has 2
      ^ '3': more than there are
    error[F0429] 1:12 escalation 'quality' has no levels, so nobody is ever asked
      ^ 'quality': no levels
      = help: add one: level tech-lead within 24h
    error[F0430] 2:43 another person must agree, and 'lead' is the only one there is
      ^ 'lead': nobody else
    error[F0431] 3:10 override 'hotfix' covers the locked gate 'ready'
      ^ 'hotfix': can never let it through
      - 2:13 'ready': locked: no override applies
      = help: take it out of 'covers', or unlock the gate
    error[F0432] 4:56 escalation 'quality' has no level for 'owner'
      ^ 'owner': not on the ladder
      - 3:12 'quality': declared here
      = help: its levels are: lead
    error[F0433] 3:44 level 'lead' wants to know 'impact', and nothing says it
      ^ 'escalate to lead via quality': not complete
      - 2:22 'level lead within 24h { context: [impact] }': asked for here
      = help: add with (impact: "…")
    error[F0434] 4:3 there are two items "Migration tested"
      ^ 'check "Migration tested"': could not be told apart
      - 3:3 'check "Migration tested" by lead': the other
      = help: people say by these words what is done: let them differ
    error[F0435] 3:22 no checklist item or step is called "Migration testet"
      ^ '"Migration testet"': not an item
      = help: did you mean "Migration tested"?
    error[F0436] 1:35 a time of day is written with hours and minutes: 09:00
      ^ '9-17': not hours
    error[F0437] 1:260 a set of roles has at most 50 names
      ^ 'r': too many names
      = help: declare a role with these people: role x { dana, bob }
    error[F0440] 3:37 'refuse' holds acts of people, and nothing else
      ^ 'expect ready.waiting': no act
      = help: refuse "that is for lead" { sign ready by bob }
    error[F0441] 1:17 what tasks have beyond their own fields is declared as a record, and this is a number
      ^ 'number': not a list of a record
      = help: record ticket { team: text }, then evidence tasks: list of ticket = …
    warning[F0501] 2:9 a percentage is a number of hundredths: 90% is the number 90, and this compares it with a share of one
      ^ 'share >= 90%': hundredths against a share of one
      = help: multiply the share by 100, or write both as shares
    warning[F0502] 2:9 both sides of '>=' are the same
      ^ 'coverage >= coverage': compared with itself
    warning[F0503] 1:9 this requirement always holds
      ^ '90 > 80': always true
      = help: require something that evidence can change
    warning[F0504] 1:6 gate 'quality' requires nothing
      ^ 'quality': always open
      = help: add a 'require', or take the gate out
    warning[F0505] 1:5 nothing reads 'limit'
      ^ 'limit': not used
      = help: take it out, or begin its name with '_'
    warning[F0506] 1:25 nothing reads the parameter 'm'
      ^ 'm': not used
      = help: take it out, or begin its name with '_'
    warning[F0507] 1:8 nothing calls 'twice'
      ^ 'twice': not used
      = help: take it out, or begin its name with '_'
    warning[F0508] 1:10 nothing looks at the evidence 'coverage'
      ^ 'coverage': not used
      = help: require something of it, or take it out
    warning[F0509] 2:5 'n' hides another 'n'
      ^ 'n': hides the other from here on
      - 1:5 'n': this one is hidden
      = help: give one of the two another name
    warning[F0510] 2:1 nothing is done with this value
      ^ 'coverage > 90': a bool, and then?
      = help: to demand it write 'require' before it
    warning[F0511] 3:11 the gate requires this twice
      ^ 'now.month > 3': required again
      - 2:11 'now.month > 3': required here
    warning[F0512] 2:9 a bool needs no comparison with 'true'
      ^ 'ready == true': true or false already
      = fix: leave the comparison out [' == true' → '']
    warning[F0513] 1:21 a division by zero is unknown
      ^ '0': zero
    warning[F0514] 2:4 'coverage' may be unknown, and an 'if' on an unknown condition stops the run
      ^ 'coverage': evidence may be missing
      = help: ask first: if coverage is known and …
      = help: or give a default: (coverage otherwise …)
    warning[F0515] 4:3 nothing gets here: 'return' stands above
      ^ 'require now.month < 9': never reached
    warning[F0516] 1:4 this condition never holds
      ^ '1 > 2': always false
    warning[F0517] 1:23 this default is never needed: what stands before is known
      ^ '"missing"': never needed
      = fix: leave it out [' otherwise "missing"' → '']
    warning[F0518] 1:6 gate 'ready' only advises, and so never fails
      ^ 'ready': always open
      = help: require what has to hold
    warning[F0519] 2:9 phase 'build' is always skipped
      ^ '1 > 2': never true
    warning[F0520] 2:47 nobody is asked next when 'lead' does not answer: this escalation has no ladder
      ^ 'escalate t to lead': no ladder
      = help: name one: via quality
    warning[F0521] 4:9 'lead' stands on two levels of the ladder
      ^ 'lead': asked again
      - 3:9 'lead': first here
      = help: let the first level take longer, or repeat the ladder: repeat: 1
    warning[F0522] 1:9 nothing uses the cadence 'sprint'
      ^ 'sprint': not used
      = help: take it out, or begin its name with '_'
    warning[F0523] 1:6 nobody is in role 'lead'
      ^ 'lead': nobody
      = help: name its people in the braces
    warning[F0524] 4:3 gate 'small' can never pass: two of its requirements exclude each other
      ^ 'require size < 300': never holds together with the other
      - 3:3 'require size > 500': the other
    warning[F0525] 2:10 override 'process' can let nothing through: every gate that it covers is locked
      ^ 'process': without effect
    error[F0701] 1:5 the file 'taem.flow' cannot be read
      ^ '"taem.flow"': no such file
      = help: the path counts from the folder of this file
    error[F0702] 1:5 files use each other in a circle: script.flow → script.flow
      ^ '"script.flow"': closes the circle
      = help: move what both need into a file of its own
    error[F0703] 1:5 'team.flow' declares no 'limti'
      ^ 'limti': not there
      - team.flow:1:5 'limit': a name like it is declared here
      = fix: did you mean 'limit'? ['limti' → 'limit']
    error[F0704] 1:5 'limit' is declared in two places, and both are in sight
      ^ '"team.flow"': brings the second
      - 2:5 'limit': one of them
      - team.flow:1:5 'limit': the other
      = help: bring single names: use … from "…", or give one of them another name
    error[F0901] 1:23 'given gate { … }' is part of the language, but this version of flow does not carry it out yet
      ^ 'gate': not carried out yet
    error[F0903] 3:9 working time does not pass evenly, so it is added to a time that stands still, not to 'now'
      ^ 'now - 2 working days': moves with the clock
      = help: turn it around: opened + 2 working days < now
    """##
}
