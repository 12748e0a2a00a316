import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Documents with questions whose right answers somebody has named. */
record Judged(String name, Map<Long, Text> texts, List<Question> questions) {

    /** @param html null where there is nothing but text in it */
    record Text(String key, String title, String body, String html) {

        Text(String key, String title, String body) {
            this(key, title, body, null);
        }
    }

    /** @param paraphrase it shares no content word with the title of its answer */
    record Question(String words, Set<Long> right, boolean paraphrase) {}

    /** The Cranfield collection: its judgements number the questions in order of appearance. */
    static Judged cranfield(Path folder) throws IOException {
        Map<Long, Text> texts = new LinkedHashMap<>();
        for (String part : latin(folder.resolve("cran.all.1400")).split("(?m)^\\.I ")) {
            Matcher document = Pattern.compile("(?s)(\\d+)\\s+\\.T\\s(.*?)\\.A\\s.*?\\.W\\s(.*)").matcher(part);
            if (document.matches()) {
                texts.put(Long.valueOf(document.group(1)), new Text(document.group(1), line(document.group(2)), line(document.group(3))));
            }
        }
        Map<Integer, Set<Long>> right = new TreeMap<>();
        for (String judgement : latin(folder.resolve("cranqrel")).split("\\R")) {
            String[] numbers = judgement.strip().split("\\s+");
            int value = numbers.length < 3 ? 0 : Integer.parseInt(numbers[2]);
            if (value >= 1 && value <= 4) {
                right.computeIfAbsent(Integer.valueOf(numbers[0]), q -> new HashSet<>()).add(Long.valueOf(numbers[1]));
            }
        }
        List<Question> questions = new ArrayList<>();
        String[] asked = latin(folder.resolve("cran.qry")).split("(?m)^\\.I \\d+\\s+\\.W\\s");
        for (int number = 1; number < asked.length; number++) {
            questions.add(new Question(line(asked[number]), right.getOrDefault(number, Set.of()), false));
        }
        return new Judged("cranfield", texts, questions);
    }

    /** The same under another name, for the misses that are printed. */
    Judged named(String other) {
        return new Judged(other, texts, questions);
    }

    /**
     * A handbook of Markdown pages, split into cards as somebody would who wants short answers: every heading down to the third level with at least
     * twenty words under it is a card; what stands above the first one bears the name of the page.
     *
     * @param questions lines "path#Heading of the card TAB question"; after a # comments. Several cards that answer alike are separated by " | "
     */
    static Judged handbook(Path folder, Path questions) throws IOException {
        Map<Long, Text> texts = new LinkedHashMap<>();
        Map<String, Long> byKey = new LinkedHashMap<>();
        for (Path page : pages(folder)) {
            String path = folder.relativize(page).toString();
            for (Text card : cards(path, latinOrUtf(page))) {
                if (byKey.putIfAbsent(card.key(), byKey.size() + 1L) == null) {
                    texts.put(byKey.get(card.key()), card);
                }
            }
        }
        return new Judged("handbook", texts, asked(questions, byKey, texts, key -> key));
    }

    /** The same handbook as somebody imports it: a page is a card, with its headings. Its page is the right answer to a question about one of its sections. */
    static Judged pages(Path folder, Path questions) throws IOException {
        Map<Long, Text> texts = new LinkedHashMap<>();
        Map<String, Long> byPath = new LinkedHashMap<>();
        for (Path page : pages(folder)) {
            String path = folder.relativize(page).toString();
            Text card = page(path, latinOrUtf(page));
            if (!card.body().isEmpty()) {
                byPath.put(path, byPath.size() + 1L);
                texts.put(byPath.get(path), card);
            }
        }
        return new Judged("long", texts, asked(questions, byPath, texts, key -> key.replaceFirst("#.*", "")));
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** @param cardOf the card that says what this section says */
    private static List<Question> asked(Path questions, Map<String, Long> byKey, Map<Long, Text> texts, UnaryOperator<String> cardOf) throws IOException {
        List<Question> asked = new ArrayList<>();
        for (String line : Files.readAllLines(questions)) {
            String[] parts = line.split("\t");
            if (line.startsWith("//") || parts.length != 2) {
                continue;
            }
            Set<Long> right = new HashSet<>();
            Set<String> titles = new HashSet<>();
            for (String key : parts[0].split(" \\| ")) {
                Long id = byKey.get(cardOf.apply(key.strip()));
                if (id == null) {
                    throw new IOException("no such card: " + key);
                }
                right.add(id);
                titles.addAll(words(texts.get(id).title()));
            }
            boolean paraphrase = words(parts[1]).stream().noneMatch(titles::contains);
            asked.add(new Question(parts[1].strip(), right, paraphrase));
        }
        return asked;
    }

    private static final Set<String> SAYING_NOTHING = Set.of(("a about an and any are as at be by can could did do does for from get has have how i if in is it its me my not of on or our"
            + " so than that the their them they this to us was we what when where which who why will with would you your").split(" "));

    /** Content words, without their endings as far as English plurals and tenses go. */
    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !SAYING_NOTHING.contains(word)) {
                words.add(word.length() > 4 ? word.replaceFirst("(ies|ing|ed|es|s|y)$", "") : word);
            }
        }
        return words;
    }

    /** Headings and lines are all that search knows of its form. Its first heading is its title. */
    private static Text page(String path, String markdown) {
        String title = null;
        StringBuilder body = new StringBuilder();
        StringBuilder html = new StringBuilder();
        boolean code = false;
        for (String line : withoutFrontMatter(markdown).split("\\R")) {
            code ^= line.startsWith("```");
            Matcher heading = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*\\s*").matcher(line);
            boolean head = !code && heading.matches();
            String said = plain(head ? heading.group(2) : line);
            if (head && title == null && body.isEmpty()) {
                title = said;
            } else if (!said.isEmpty()) {
                String element = head ? "h" + heading.group(1).length() : "p";
                body.append(said).append('\n');
                html.append('<').append(element).append('>').append(said.replace("&", "&amp;").replace("<", "&lt;")).append("</").append(element).append('>');
            }
        }
        return new Text(path, title == null ? name(path) : title, body.toString().strip(), html.toString());
    }

    private static String name(String path) {
        return path.replaceFirst("\\.md$", "").replaceFirst("/index$", "").replaceFirst("^.*/", "").replaceAll("[-_]", " ");
    }

    private static String withoutFrontMatter(String page) {
        return page.replaceFirst("(?s)\\A---\\R.*?\\R---\\R", "");
    }

    private static List<Text> cards(String path, String page) {
        List<Text> cards = new ArrayList<>();
        String text = withoutFrontMatter(page);
        String title = null;
        String pageTitle = name(path);
        StringBuilder body = new StringBuilder();
        boolean code = false;
        for (String line : text.split("\\R")) {
            code ^= line.startsWith("```");
            Matcher heading = Pattern.compile("(#{1,3})\\s+(.+?)\\s*#*\\s*").matcher(line);
            if (!code && heading.matches()) {
                add(cards, path, title == null ? pageTitle : title, pageTitle, body);
                title = plain(heading.group(2));
                if (heading.group(1).length() == 1) {
                    pageTitle = title;
                }
            } else {
                body.append(line).append('\n');
            }
        }
        add(cards, path, title == null ? pageTitle : title, pageTitle, body);
        return cards;
    }

    private static void add(List<Text> cards, String path, String title, String pageTitle, StringBuilder body) {
        String text = plain(body.toString());
        body.setLength(0);
        if (text.split("\\s+").length >= 20) {
            String whole = title.equals(pageTitle) ? title : title + " (" + pageTitle + ")";
            cards.add(new Text(path + "#" + title, whole, text));
        }
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", " ")
                .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("[*_`#>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String latin(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String latinOrUtf(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
