package org.lectern.server.testing;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Documents as a library has them, made for a test. */
public final class Papers {

    private Papers() {}

    /** The words of a PDF file, with one space where it has space or begins a line. */
    public static String text(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of Word: a line that begins with {@code # } is a heading, one with {@code + } an item that Word numbers itself. */
    public static byte[] docx(List<String> lines) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            style(document);
            BigInteger numbers = numbers(document);
            for (String line : lines) {
                XWPFParagraph paragraph = document.createParagraph();
                if (line.startsWith("# ")) {
                    paragraph.setStyle("Heading1");
                } else if (line.startsWith("+ ")) {
                    paragraph.setNumID(numbers);
                    paragraph.setNumILvl(BigInteger.ZERO);
                }
                paragraph.createRun().setText(line.replaceFirst("^[#+] ", ""));
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(XWPFDocument document) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading1");
        style.addNewName().setVal("heading 1");
        style.setType(STStyleType.PARAGRAPH);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static BigInteger numbers(XWPFDocument document) {
        CTAbstractNum numbering = CTAbstractNum.Factory.newInstance();
        numbering.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = numbering.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        level.addNewLvlText().setVal("%1.");
        BigInteger id = document.createNumbering().addAbstractNum(new XWPFAbstractNum(numbering));
        return document.getNumbering().addNum(id);
    }

    /** A PDF of what stands in the body of a page. */
    public static byte[] pdf(String body) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.withHtmlContent(
                    "<html><head><style>@page { size: 6in 5in; margin: 0.6in }</style></head><body>" + body
                            + "</body></html>",
                    null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
