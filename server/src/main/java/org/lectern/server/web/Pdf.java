package org.lectern.server.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Views as PDF files: tagged for those who listen to them (PDF/UA-1), fit to be kept for long (PDF/A-2a), in a font that they carry with
 * them. A template for one writes XHTML inside layout/pdf.jte, and fetches nothing.
 */
@Component
public class Pdf {

    private static final String FAMILY = "Liberation Sans";

    /** Under the SIL Open Font License; it comes with PDFBox. There is no bold and no italic: headings differ by size. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    private final ViewRenderer renderer;

    public Pdf(ViewRenderer renderer) {
        this.renderer = renderer;
    }

    /** What is read once and only when the first file is made. */
    private static final class Once {

        static final Printable PRINTABLE = new Printable(glyphs()::getGlyphId);
        static final byte[] COLOURS =
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

        static {
            // It writes what it does to the console otherwise; what goes wrong is thrown.
            XRLog.setLoggingEnabled(false);
        }
    }

    /** A file as an answer that a browser offers to keep under the name. */
    public static ResponseEntity<byte[]> answer(byte[] file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    /** The view as the bytes of a file. */
    public byte[] of(View view) {
        return print(renderer.text(view));
    }

    /** Prints well-formed XHTML; characters that cannot be printed stand there by their numbers, such as [U+1F33B]. */
    byte[] print(String xhtml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(Once.COLOURS)
                    .useFont(Pdf::font, FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(Once.PRINTABLE.text(xhtml), null)
                    .withProducer("Lectern")
                    .toStream(bytes)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfRendererBuilder.class.getResourceAsStream(FONT), FONT);
    }

    private static CmapLookup glyphs() {
        try (InputStream font = font()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
