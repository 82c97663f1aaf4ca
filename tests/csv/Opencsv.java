import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Says what opencsv reads; cells.cpp says the same for collint, and how cases are written. */
public class Opencsv {
  private record Dialect(char separator, char quote, char escape, boolean strictQuotes, boolean ignoreLeadingWhitespace) {}

  public static void main(String[] arguments) throws IOException, CsvValidationException {
    try (InputStream input = new BufferedInputStream(new FileInputStream(arguments[1]))) {
      if (arguments[0].equals("count")) {
        count(input);
      } else {
        printCases(input);
      }
    }
  }

  private static void printCases(InputStream input) throws IOException, CsvValidationException {
    try (OutputStream output = new BufferedOutputStream(System.out, 1 << 16)) {
      for (String line = line(input); !line.isEmpty(); line = line(input)) {
        int[] words = java.util.Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        Dialect dialect = new Dialect((char) words[0], (char) words[1], (char) words[2], words[3] != 0, words[4] != 0);
        printCells(new ByteArrayInputStream(input.readNBytes(words[5])), dialect, output);
      }
    }
  }

  private static String line(InputStream input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) line.write(c);
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static void printCells(InputStream bytes, Dialect dialect, OutputStream output) throws IOException, CsvValidationException {
    CSVReader reader = reader(bytes, dialect);
    try {
      for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
        print("\r+", output);
        for (String cell : cells) {
          print("\r=" + cell, output);
        }
      }
    } catch (IOException unterminated) {
      print("!", output);
    }
    print("\r;", output);
  }

  private static void count(InputStream input) throws IOException, CsvValidationException {
    CSVReader reader = reader(input, new Dialect(';', '"', '\\', false, false));
    long records = 0;
    long cellsOfAll = 0;
    for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
      ++records;
      cellsOfAll += cells.length;
    }
    System.out.println(records + " records, " + cellsOfAll + " cells");
  }

  private static CSVReader reader(InputStream input, Dialect dialect) {
    return new CSVReaderBuilder(new InputStreamReader(input, StandardCharsets.UTF_8))
        .withCSVParser(new CSVParserBuilder()
            .withSeparator(dialect.separator)
            .withQuoteChar(dialect.quote)
            .withEscapeChar(dialect.escape)
            .withStrictQuotes(dialect.strictQuotes)
            .withIgnoreLeadingWhiteSpace(dialect.ignoreLeadingWhitespace)
            .build())
        .build();
  }

  private static void print(String text, OutputStream output) throws IOException {
    output.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
