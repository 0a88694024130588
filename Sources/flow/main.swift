import FlowCommand
import FlowSession
import Glibc

nonisolated(unsafe) var status: Int32 = 0
Interruption.watch()
BigStack.run { status = FlowTool.main(Array(CommandLine.arguments.dropFirst())) }
exit(status)
