package dev.medley.chat.parsing;

/** Plain text: paragraphs between empty lines. */
final class TextParser {

    private TextParser() {}

    static ParsedDocument parse(String text, ParsingLimits limits) {
        BlockSink sink = new BlockSink(limits);
        for (String paragraph : text.replace("\r\n", "\n").split("\\n[ \\t]*\\n", -1)) {
            sink.add(DocumentBlock.text(paragraph, null));
        }
        return sink.document(DocumentFormat.TEXT, null, null);
    }
}
