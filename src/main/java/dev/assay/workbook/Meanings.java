package dev.assay.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** What the numbers in the cells of a workbook mean. Read by Apache POI's secure XML reader, which knows no entities and no links. */
public final class Meanings {
    private static final MathContext DIGITS = new MathContext(15);

    private final SharedTexts texts = new SharedTexts();
    private final DateFormats formats = new DateFormats();
    private final BookSettings settings = new BookSettings();

    private Meanings() {}

    /**
     * Reads them.
     *
     * @param workbook the file
     * @param most how many bytes a part of it may have, unpacked
     * @throws IOException if it is damaged, or a part has more
     * @throws SAXException if a part is no XML
     * @throws OpenXML4JException if a part is missing
     */
    public static Meanings of(OPCPackage workbook, long most) throws IOException, OpenXML4JException, SAXException {
        Meanings meanings = new Meanings();
        optional(workbook, "/xl/sharedStrings.xml", most, meanings.texts);
        optional(workbook, "/xl/styles.xml", most, meanings.formats);
        try (InputStream in = new XSSFReader(workbook).getWorkbookData()) {
            parse(new Limited(in, most), meanings.settings);
        }
        return meanings;
    }

    private static void optional(OPCPackage workbook, String name, long most, ContentHandler handler)
            throws IOException, OpenXML4JException, SAXException {
        PackagePart part = workbook.getPart(PackagingURIHelper.createPartName(name));
        if (part != null) {
            try (InputStream in = part.getInputStream()) {
                parse(new Limited(in, most), handler);
            }
        }
    }

    /**
     * Has a part read.
     *
     * @throws IOException if it cannot be read
     * @throws SAXException if it is no XML, or the handler has seen enough
     */
    public static void parse(InputStream in, ContentHandler handler) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            xml.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text that a cell names by its number, without readings of its characters; empty where there is none. */
    public Optional<String> text(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The date that a number of a style shows; empty where it shows none. */
    public Optional<LocalDateTime> date(double number, int style) {
        return formats.isDate(style) && DateUtil.isValidExcelDate(number)
                ? Optional.ofNullable(DateUtil.getLocalDateTime(number, settings.from1904()))
                : Optional.empty();
    }

    /**
     * A number as a sheet's file holds it. Java's own reading would also take {@code 0x1p3} and {@code 1d}.
     *
     * @throws NumberFormatException if it is none
     */
    public static double number(String text) {
        if (text.chars().anyMatch(c -> "0123456789+-.eE".indexOf(c) < 0)) {
            throw new NumberFormatException(text);
        }
        return Double.parseDouble(text);
    }

    /**
     * A number with the fifteen digits that a spreadsheet knows.
     *
     * @throws NumberFormatException if it is not finite
     */
    public static String plain(double number) {
        return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
