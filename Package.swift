// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where changes are checked, and only there: a newer compiler must not break a build.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
  name: "mock-interview",
  products: [
    .executable(name: "mock-interview", targets: ["mock-interview"]),
    .library(name: "Scoring", targets: ["Scoring"]),
    .library(name: "Rubrics", targets: ["Rubrics"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "Files"),
    .target(name: "Scoring"),
    .target(name: "Rubrics", dependencies: ["Scoring", "Files"]),
    .target(name: "Reports", dependencies: ["Scoring", "Rubrics", "Files"]),
    .target(name: "Batches", dependencies: ["Scoring", "Rubrics", "Files", "Reports"]),
    .target(name: "Sessions", dependencies: ["Scoring", "Rubrics", "Files", "Reports"]),
    .target(
      name: "Agreement", dependencies: ["Scoring", "Rubrics", "Files", "Reports", "Batches"]),
    .executableTarget(
      name: "mock-interview",
      dependencies: [
        "Scoring", "Rubrics", "Sessions", "Batches", "Agreement", "Reports", "Files",
      ]),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(name: "ScoringTests", dependencies: ["Scoring"]),
    .testTarget(name: "RubricsTests", dependencies: ["Rubrics", "Scoring", "Files"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Scoring", "Rubrics", "Files"]),
    .testTarget(
      name: "BatchesTests", dependencies: ["Batches", "Reports", "Scoring", "Rubrics", "Files"]),
    .testTarget(
      name: "AgreementTests",
      dependencies: ["Agreement", "Batches", "Reports", "Scoring", "Rubrics", "Files"]),
    .testTarget(
      name: "SessionsTests", dependencies: ["Sessions", "Reports", "Scoring", "Rubrics", "Files"]),
    .testTarget(name: "ProgramTests", dependencies: ["mock-interview", "Files"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets { target.swiftSettings = strictness }
