import FlowCommand
import FlowSession

Interruption.run { FlowTool.main(Array(CommandLine.arguments.dropFirst())) }
