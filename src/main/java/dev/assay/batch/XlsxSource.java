package dev.assay.batch;

import dev.assay.problem.Place;
import dev.assay.problem.Problem;
import dev.assay.problem.Problems;
import dev.assay.workbook.Meanings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The first sheet of a spreadsheet, row by row. Numbers come as numbers, dates as ISO dates; what a formula gave when it was saved counts. */
final class XlsxSource implements RowSource {
    /** Bytes that its texts may have, unpacked: they are held in memory. */
    private static final long TEXTS = 128_000_000;

    private static final int COLUMNS = 16_384;

    private final OPCPackage file;
    private final Meanings meanings;
    private final CountingInput sheet;
    private final long size;
    private final XMLStreamReader xml;
    private List<String> header = List.of();
    private long headerLine;
    private long line;
    private @Nullable DamagedList damage;
    private final Deque<TitleRows.Row> ahead = new ArrayDeque<>();

    private XlsxSource(OPCPackage file, Meanings meanings, CountingInput sheet, long size, XMLStreamReader xml) {
        this.file = file;
        this.meanings = meanings;
        this.sheet = sheet;
        this.size = size;
        this.xml = xml;
    }

    static @Nullable RowSource open(Path path, String name, Problems problems) throws IOException {
        OPCPackage file;
        // POI would go on with a damaged one, and speak of it in the log.
        try (ZipFile whole = new ZipFile(path.toFile())) {
            if (whole.size() == 0) {
                throw new ZipException("empty");
            }
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
        } catch (OpenXML4JException | ZipException | RuntimeException e) {
            problems.add(noSpreadsheet(name));
            return null;
        }
        try {
            XSSFReader reader = new XSSFReader(file);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new OpenXML4JRuntimeException("no sheet");
            }
            CountingInput sheet = new CountingInput(sheets.next());
            long size = sheets.getSheetPart().getSize();
            XlsxSource source = new XlsxSource(
                    file,
                    Meanings.of(file, TEXTS),
                    sheet,
                    size,
                    XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet));
            source.lookAhead(name, problems);
            TitleRows.Row first = source.ahead.poll();
            if (first == null) {
                problems.add(
                        Problem.error("empty-list", Place.of(name), "The first sheet of this spreadsheet is empty."));
                source.close();
                return null;
            }
            source.header = first.cells().stream().map(XlsxSource::plain).toList();
            source.headerLine = first.line();
            if (sheets.hasNext()) {
                problems.add(Problem.warning(
                        "more-sheets",
                        Place.of(name),
                        "This spreadsheet has more than one sheet; only the first was read."));
            }
            return source;
        } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            file.revert();
            problems.add(noSpreadsheet(name));
            return null;
        } catch (IOException e) {
            file.revert();
            problems.add(Problem.error(
                    "damaged-list",
                    Place.of(name),
                    String.format(
                            Locale.ROOT,
                            "This spreadsheet is damaged, or its texts have more than %,d MB, unpacked, which is the most that is read. Save it as CSV.",
                            TEXTS / 1_000_000)));
            return null;
        }
    }

    /** The header and some rows after it; titles above it are passed over. */
    private void lookAhead(String name, Problems problems) throws XMLStreamException {
        List<TitleRows.Row> rows = new ArrayList<>();
        List<String> cells = nextRow();
        while (cells != null) {
            rows.add(new TitleRows.Row(line, cells));
            try {
                cells = rows.size() < TitleRows.LOOK ? nextRow() : null;
            } catch (XMLStreamException | RuntimeException e) {
                damage = damaged(e);
                break;
            }
        }
        int titles = TitleRows.count(rows.stream()
                .map(r -> new TitleRows.Row(r.line(), plain(r.cells())))
                .toList());
        ListFile.titles(rows, titles, name, problems);
        ahead.addAll(rows.subList(titles, rows.size()));
    }

    private DamagedList damaged(Exception cause) {
        return new DamagedList(
                "The spreadsheet is damaged, or holds more than can be read, after row " + line + ".", cause);
    }

    private static Problem noSpreadsheet(String name) {
        return Problem.error(
                "no-spreadsheet",
                Place.of(name),
                "This is a ZIP file, but no spreadsheet (XLSX) that can be read, or a damaged one. Open it and save it as XLSX or CSV.");
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public long headerLine() {
        return headerLine;
    }

    @Override
    public boolean fill(RowBlock block) throws IOException {
        while (!block.isFull()) {
            TitleRows.Row next = ahead.isEmpty() ? read() : ahead.poll();
            if (next == null) {
                return block.rows() > 0;
            }
            List<String> row = next.cells();
            int cells = Math.max(row.size(), header.size());
            for (int i = 0; i < cells; i++) {
                block.cell((i < row.size() ? row.get(i) : "").getBytes(StandardCharsets.UTF_8));
            }
            block.endRow(next.line(), null);
        }
        return true;
    }

    private TitleRows.@Nullable Row read() throws IOException {
        if (damage != null) {
            throw damage;
        }
        try {
            List<String> cells = nextRow();
            return cells == null ? null : new TitleRows.Row(line, cells);
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The next row that is not blank; null at the end. */
    private @Nullable List<String> nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Long.parseLong(number);
                List<String> cells = cells();
                if (cells.stream().anyMatch(c -> !c.isBlank())) {
                    return cells;
                }
            }
        }
        return null;
    }

    private List<String> cells() throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String at = xml.getAttributeValue(null, "r");
                int column = at == null
                        ? cells.size()
                        : CellReference.convertColStringToIndex(at.replaceAll("[^A-Za-z]", ""));
                if (column < 0 || column >= COLUMNS) {
                    throw new XMLStreamException("No sheet has a cell " + at);
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(cell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s")));
            }
        }
        return cells;
    }

    private String cell(@Nullable String type, @Nullable String style) throws XMLStreamException {
        StringBuilder value = new StringBuilder();
        boolean reading = false;
        boolean inReadings = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    break;
                }
                reading = false;
                inReadings &= !xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                inReadings |= xml.getLocalName().equals("rPh");
                reading = xml.getLocalName().equals("v") || xml.getLocalName().equals("t") && !inReadings;
            } else if (reading && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                value.append(xml.getText());
            }
        }
        return value.isEmpty() ? "" : meant(value.toString(), type == null ? "n" : type, style);
    }

    private String meant(String value, String type, @Nullable String style) {
        return switch (type) {
            case "s" -> meanings.text(value).orElseThrow();
            case "b" -> TYPED + (value.equals("1") ? "true" : "false");
            case "n" -> number(value, style);
            // A formula that failed gives nothing that was meant.
            case "e" -> "";
            default -> value;
        };
    }

    /** As a date, if it is shown as one; what is no number is left as it is. */
    private String number(String value, @Nullable String style) {
        try {
            double number = Meanings.number(value);
            if (!Double.isFinite(number)) {
                // A spreadsheet cannot show it; whoever wrote the file meant something else. As text it is a mistake of
                // its row.
                return value;
            }
            return meanings.date(number, style == null ? 0 : Integer.parseInt(style))
                    .map(time -> time.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? time.toLocalDate().toString()
                            : time.toString())
                    .orElseGet(() -> TYPED + Meanings.plain(number));
        } catch (NumberFormatException none) {
            return value;
        }
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream().map(XlsxSource::plain).toList();
    }

    private static String plain(String cell) {
        return cell.isEmpty() || cell.charAt(0) != TYPED ? cell : cell.substring(1);
    }

    /** Of the sheet as it is unpacked. */
    @Override
    public long bytesRead() {
        return sheet.count();
    }

    @Override
    public long bytes() {
        return size;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        file.revert();
    }
}
