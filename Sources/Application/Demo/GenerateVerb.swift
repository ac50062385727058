package import Domain
import Foundation
import Generator
package import Interchange

/// `genereer`: the import files of an invented region.
package struct GenerateVerb: Sendable {
    private let folder: String
    private let generator: RegionGenerator

    package init(folder: String, pupils: Int, seed: UInt64) {
        self.folder = folder
        generator = RegionGenerator(seed: seed, pupils: pupils)
    }

    package func run() throws(Fault) -> GenerateOutcome {
        try NewFolder.make(folder)
        let files = generator.generated().files
        for file in files {
            let path = URL(filePath: folder).appending(path: file.name).path
            try OutputFile(path: path).write(Data(file.text.utf8))
        }
        return GenerateOutcome(files: files.map(\.name))
    }
}

package struct GenerateOutcome: Outcome {
    package var command = "genereer"
    package var files: [String]

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(command: command, isFine: true, result: ["files": .array(files.map { .string($0) })])
    }
}
