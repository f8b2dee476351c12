package dev.assay.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A spreadsheet of one sheet, written by hand: as other programs write it, or as nobody should.
 *
 * @param settings of the workbook, as XML
 * @param texts that its cells share, as XML
 * @param rows of the sheet, as XML
 */
public record XlsxFile(String settings, String texts, String rows) {
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = " xmlns='" + FORMATS + "spreadsheetml/2006/main'";
    private static final String RELATIONS = FORMATS + "officeDocument/2006/relationships";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** With one column, {@code employees}, of these numbers, and damaged after the last. */
    public static Path damagedAfter(int rows, Path file) throws IOException {
        StringBuilder xml = new StringBuilder("<row><c t='s'><v>0</v></c></row>");
        for (int i = 1; i <= rows; i++) {
            xml.append("<row><c><v>").append(i).append("</v></c></row>");
        }
        return new XlsxFile(
                        "",
                        "<si><t>employees</t></si>",
                        xml.append("<row><c t='s'><v>7</v></c></row>").toString())
                .write(file);
    }

    Path write(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + FORMATS + "package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + type("workbook", "sheet.main")
                        + type("worksheets/sheet1", "worksheet")
                        + type("sharedStrings", "sharedStrings")
                        + type("styles", "styles")
                        + "</Types>");
        parts.put("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("worksheet", "worksheets/sheet1.xml")
                        + relation("sharedStrings", "sharedStrings.xml")
                        + relation("styles", "styles.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r='" + RELATIONS + "'>" + settings
                        + "<sheets><sheet name='S' sheetId='1' r:id='worksheet'/></sheets></workbook>");
        parts.put("xl/sharedStrings.xml", "<sst" + MAIN + ">" + texts + "</sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet" + MAIN + "><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static String type(String part, String kind) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='" + KIND + kind + "+xml'/>";
    }

    private static String relation(String kind, String target) {
        return "<Relationship Id='" + kind + "' Type='" + RELATIONS + "/" + kind + "' Target='" + target + "'/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns='" + FORMATS + "package/2006/relationships'>" + all + "</Relationships>";
    }
}
