import FlowReport
import FlowSession

extension ProjectPaths {
  /// Those of the project that the process stands in: of its git repository, else of its folder.
  static var current: ProjectPaths {
    let folder = Path.currentFolder()
    return ProjectPaths(root: Project(script: nil).root, current: folder)
  }
}
