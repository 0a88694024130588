import Testing

/// The owners of files as a role, with the people of a script.
@Suite struct CodeOwnerRoleTests {
  @Test func `owners are people by name and email, and roles by team`() {
    let git = GitFolder(
      """
      mkdir docs; echo a >docs/a; echo b >b.c; commit 01 one; git checkout -q -b dev
      echo x >>docs/a; git mv b.c c.c; commit 02 two
      cat >people.flow <<END
      person ann { email: "ann@example.com" }
      role writers { bob, carol }
      role owners = codeowners("OWNERS", branch.files)
      role circle = codeowners("CIRCLE", ["x"])
      gate ready { signoff by owners }
      gate round { signoff by circle }
      gate none { signoff by codeowners("NONE", branch.files) }
      END
      """)
    git.folder.write("OWNERS", "b.c @bob\n*.h @nobody\ndocs/ @org/writers\nc.c Ann@Example.com\n")
    func eval(_ expression: String) -> String { git.eval(expression, "--in people.flow") }
    #expect(eval(#"codeowners("OWNERS", branch.files)"#) == "[bob, ann, carol]")
    #expect(eval(#"codeowners("OWNERS", ["z"])"#) == "[]")
    #expect(
      eval(#"codeowners("OWNERS", ["x.h"])"#)
        == "unknown: OWNERS:2: '@nobody' is nobody of this script\nunknown")
    #expect(
      eval(#"codeowners("NOWHERE", ["x.h"])"#) == "unknown: there is no file 'NOWHERE'\nunknown")
    git.folder.write("MORE", "* x@example.com\n/t @org/none\n")
    #expect(
      eval(#"codeowners("MORE", ["x"])"#)
        == "unknown: MORE:1: 'x@example.com' is the email of nobody in this script\nunknown")
    #expect(
      eval(#"codeowners("MORE", ["t"])"#)
        == "unknown: MORE:2: there is no role 'none' for the team '@org/none'\nunknown")
    git.folder.write("CIRCLE", "* @org/circle\n")
    git.folder.write("NONE", "# nobody owns anything\n")
    let text = git.sh("flow run people.flow --dry-run --now 2026-11-20 || true")
    #expect(
      text == """
        people.flow · dev · 2026-11-20 00:00 UTC

        · ready  waiting                                                                       people.flow:5
          · signoff by owners    0 of 1; bob, ann or carol can sign: flow sign ready --as bob
        ? round  unknown                                                                       people.flow:6
          ? signoff by circle    unknown: CIRCLE:1: the role 'circle' asks for itself, with circle
        · none  waiting                                                                        people.flow:7
          · signoff by codeowners("NONE", branch.files)
                                    nobody is in the role, with codeowners("NONE", branch.files)

        unknown: 1 unknown, 2 waiting of 3 · next: flow explain round

        """)
  }
}
