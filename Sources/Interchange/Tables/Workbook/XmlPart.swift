import CXml2

/// Reads an XML part through libxml2, as events: no tree is built, no entity is expanded, nothing is fetched. A document
/// type is refused, for a workbook has none. A class, because the library calls back with a pointer to it.
final class XmlPart {
    private let listener: any XmlListener
    private let file: String
    private var parser: xmlParserCtxtPtr?
    private var hasDocumentType = false

    /// - Throws: when the part is no well-formed XML or has a document type, and what the listener refuses.
    static func read(_ part: ZipPart, _ listener: any XmlListener) throws(Refusal) {
        try XmlPart(listener, file: part.file).read(part)
    }

    private init(_ listener: any XmlListener, file: String) {
        self.listener = listener
        self.file = file
    }

    private func read(_ part: ZipPart) throws(Refusal) {
        var handler = XmlPart.handler
        // The library keeps this pointer until the parser is freed, which is before self goes.
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else {
            throw ZipArchive.damage(file)
        }
        self.parser = parser
        defer {
            xmlFreeParserCtxt(parser)
            self.parser = nil
        }
        xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
        try part.read { (block) throws(Refusal) in
            let bytes = block.bindMemory(to: CChar.self)
            return try isWell(xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), 0))
        }
        _ = try isWell(xmlParseChunk(parser, nil, 0, 1))
    }

    private func isWell(_ status: Int32) throws(Refusal) -> Bool {
        if hasDocumentType {
            throw Refusal(
                .externalEntity, file: file,
                "in dit Excel-bestand staat een documenttype (DTD), en zo'n bestand lezen we niet",
                advice: "Excel maakt dit niet: open het bestand in Excel en sla het opnieuw op.")
        }
        if let refusal = listener.refusal { throw refusal }
        guard status == 0 else { throw ZipArchive.damage(file) }
        return true
    }

    private func stop() {
        if let parser { xmlStopParser(parser) }
    }

    private func started(_ name: UnsafePointer<UInt8>, _ attributes: XmlAttributes) {
        listener.start(XmlName(bytes: name), attributes)
        if listener.refusal != nil { stop() }
    }

    private func ended(_ name: UnsafePointer<UInt8>) {
        listener.end(XmlName(bytes: name))
        if listener.refusal != nil { stop() }
    }

    private func foundDocumentType() {
        hasDocumentType = true
        stop()
    }

    private static func part(_ context: UnsafeMutableRawPointer?) -> XmlPart? {
        context.map { Unmanaged<XmlPart>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let characters: charactersSAXFunc = { context, bytes, count in
        guard let bytes, let part = XmlPart.part(context) else { return }
        part.listener.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }

    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let name else { return }
            XmlPart.part(context)?.started(name, XmlAttributes(fields: attributes, count: Int(count)))
        }
        handler.endElementNs = { context, name, _, _ in
            if let name { XmlPart.part(context)?.ended(name) }
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.internalSubset = { context, _, _, _ in XmlPart.part(context)?.foundDocumentType() }
        // Without this the library would print what it finds.
        handler.serror = { _, _ in }
        return handler
    }
}
