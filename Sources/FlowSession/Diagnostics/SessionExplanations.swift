import FlowSource

/// The long texts behind the codes of this room, in order of code. F0701 is the checker's, too, and
/// explained there.
public enum SessionExplanations {
  public static let all: [Explanation] = [
    Explanation(
      DiagnosticCode("F0705"), "a used file lies outside of the project",
      """
      A script reads files below its project and nothing else: below the git repository that it \
      lies in, or below its own folder. A link that leads outside counts as outside. Whoever runs \
      the script can allow more on the command line.
      """,
      wrong: "flow run release.flow               # which says: use \"../shared/roles.flow\"\n",
      right: "flow run release.flow --allow read=../shared\n"),
    Explanation(
      DiagnosticCode("F0801"), "a supplied value is not of the declared type",
      """
      Evidence that is supplied with --set or --evidence must be of the type that the script \
      declares. On the command line a list, a record or data is written as JSON.
      """,
      wrong: "flow run release.flow --set coverage=eighty     # evidence coverage: number\n",
      right: "flow run release.flow --set coverage=80\n"),
    Explanation(
      DiagnosticCode("F0802"), "--set takes a name and a value",
      """
      What stands before the first '=' is the name of the evidence: a letter or '_', then letters, \
      digits, '_' and '-'. All that follows is the value.
      """,
      wrong: "flow run release.flow --set coverage\n",
      right: "flow run release.flow --set coverage=84.2\n"),
    Explanation(
      DiagnosticCode("F0803"), "a file of evidence is not JSON",
      """
      A file that --evidence names is read as JSON, and nothing looser: texts and keys stand in \
      double quotes, nothing follows the last member, and there are no comments.
      """,
      wrong: "{ \"coverage\": 84.2, }\n",
      right: "{ \"coverage\": 84.2 }\n"),
    Explanation(
      DiagnosticCode("F0804"), "a file of evidence holds one object",
      """
      The members of the object are the evidence, each under its name. 'flow bench' takes a list \
      of such objects too.
      """,
      wrong: "[84.2, 412]\n",
      right: "{ \"coverage\": 84.2, \"tests\": 412 }\n"),
    Explanation(
      DiagnosticCode("F0805"), "only evidence can be supplied",
      """
      --set and --evidence supply what 'evidence' declares, or what nothing declares. A name that \
      the script gives to something else, such as a 'let' or a gate, keeps its meaning.
      """,
      wrong: "flow run release.flow --set limit=80           # let limit = 90\n",
      right: "flow run release.flow --set limit=80           # evidence limit: number\n"),
    Explanation(
      DiagnosticCode("F0806"), "a supplied name is not used, and one like it is missing",
      """
      A name that nothing declares becomes evidence of its own, and where the script never asks \
      for it, it changes nothing. When a declared name is spelled almost the same and got no value, \
      that is most likely the one that was meant.
      """,
      wrong: "flow run release.flow --set coverge=84.2\n",
      right: "flow run release.flow --set coverage=84.2\n"),
    Explanation(
      DiagnosticCode("F0807"), "'flow eval' takes one expression",
      """
      The words are one expression, in quotes so that the shell leaves them alone. Declarations and \
      statements stand in a file, which --in names.
      """,
      wrong: "flow eval 'let x = 2'\n",
      right: "flow eval '2 * 3'\n"),
  ]
}
