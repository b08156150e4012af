package org.lectern.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class PdfTest {

    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en-US" xml:lang="en-US">
            <head><title>About a comment</title><meta name="description" content="What was captured"/>
            <style>body { font-family: "Liberation Sans"; } .words { white-space: pre-wrap; }</style></head>
            <body><h1>About a comment</h1><p class="words">Bring your own chair &lt;3
            thanks \uD83C\uDF3B</p><img src="http://localhost:1/seen.png" alt="never asked for"/>
            <table><thead><tr><th>When</th></tr></thead><tbody><tr><td>Tue 14:05</td></tr></tbody></table></body>
            </html>
            """;

    private final byte[] file = new Pdf(new ViewRenderer()).print(PAGE);

    @Test
    void itSaysWhatThePageSaysAndNamesWhatTheFontLacks() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Bring your own chair <3", "thanks [U+1F33B]", "Tue 14:05");
        }
    }

    @Test
    void whoListensToItHearsHeadingsAndTables() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-US");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("About a comment");
            assertThat(types(pdf.getDocumentCatalog().getStructureTreeRoot())).contains("H1", "P", "Table", "TH", "TD");
        }
    }

    @Test
    void itCarriesItsFontAndSaysWhichStandardsItKeeps() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var fonts = pdf.getPage(0).getResources();
            for (COSName name : fonts.getFontNames()) {
                PDFont font = fonts.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfuaid").contains("pdfaid");
        }
    }

    private static List<String> types(PDStructureNode node) {
        List<String> types = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element));
            }
        }
        return types;
    }
}
