/// The language guide, as it stands in `Grammar/README.md`.
public enum GuideBook {
  public static let text = String(decoding: PackageResources.Guide_md, as: UTF8.self)
}
