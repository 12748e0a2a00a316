package org.pramana.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers, currencies, units and months as people write them in English and Hindi, each in one form. */
final class Figures {

    private static final Map<String, BigDecimal> MULTIPLES = new HashMap<>();
    private static final Map<String, String> CURRENCIES = new HashMap<>();
    private static final Map<String, String> UNITS = new HashMap<>();
    private static final Map<String, Integer> IN_WORDS = new HashMap<>();
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        table(MULTIPLES, new BigDecimal("1000"), "k thousand हज़ार हजार");
        table(MULTIPLES, new BigDecimal("100000"), "lakh lakhs lac lacs लाख");
        table(MULTIPLES, new BigDecimal("1000000"), "m mn million millions मिलियन");
        table(MULTIPLES, new BigDecimal("10000000"), "cr crore crores करोड़");
        table(MULTIPLES, new BigDecimal("1000000000"), "bn billion billions b अरब");
        table(CURRENCIES, "USD", "$ us$ usd dollar dollars डॉलर");
        table(CURRENCIES, "EUR", "€ eur euro euros यूरो");
        table(CURRENCIES, "GBP", "£ gbp pound pounds पाउंड");
        table(CURRENCIES, "INR", "₹ rs rs. inr rupee rupees रु रु. रुपये रुपए रुपया रुपयों");
        table(CURRENCIES, "JPY", "¥ jpy yen");
        for (String code : "AUD CAD SGD CHF AED".split(" ")) {
            CURRENCIES.put(code.toLowerCase(Locale.ROOT), code);
        }
        table(CURRENCIES, "AUD", "a$");
        table(CURRENCIES, "CAD", "c$");
        table(CURRENCIES, "SGD", "s$");
        table(UNITS, "%", "% percent प्रतिशत फ़ीसदी फीसदी");
        table(UNITS, "second", "s sec secs second seconds सेकंड");
        table(UNITS, "minute", "min mins minute minutes मिनट मिनटों");
        table(UNITS, "hour", "h hr hrs hour hours घंटे घंटा घंटों");
        table(UNITS, "day", "d day days दिन दिनों");
        table(UNITS, "week", "w wk wks week weeks सप्ताह हफ़्ते हफ्ते हफ़्ता");
        table(UNITS, "month", "mo month months महीने महीना महीनों माह");
        table(UNITS, "year", "y yr yrs year years साल सालों वर्ष वर्षों");
        table(UNITS, "user", "user users seat seats उपयोगकर्ता");
        table(UNITS, "person", "person people employees employee लोग लोगों");
        table(UNITS, "time", "x times बार");
        for (String same : "kb mb gb tb pb ms km kg".split(" ")) {
            UNITS.put(same, same.toUpperCase(Locale.ROOT));
        }
        words("two three four five six seven eight nine ten eleven twelve", 2);
        words("दो तीन चार पाँच छह सात आठ नौ दस", 2);
        IN_WORDS.putAll(Map.of("one", 1, "fifteen", 15, "twenty", 20, "thirty", 30, "forty", 40, "sixty", 60, "ninety", 90));
        IN_WORDS.putAll(Map.of("एक", 1, "पांच", 5, "छः", 6, "पंद्रह", 15, "बीस", 20, "तीस", 30, "साठ", 60, "नब्बे", 90));
        months("january february march april may june july august september october november december");
        months("jan feb mar apr may jun jul aug sep oct nov dec");
        months("जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर");
        months("जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर");
        MONTHS.put("sept", 9);
    }

    private Figures() {}

    static Integer month(String word) {
        return MONTHS.get(word.toLowerCase(Locale.ROOT));
    }

    /** @return null for what is none */
    static BigDecimal multiple(String word) {
        return word == null ? null : MULTIPLES.get(word.toLowerCase(Locale.ROOT));
    }

    static String currency(String sign) {
        return CURRENCIES.get(sign.toLowerCase(Locale.ROOT).strip());
    }

    /** The unit of this name, null where it is not one that is known. */
    static String unit(String word) {
        return word == null ? null : UNITS.get(word.toLowerCase(Locale.ROOT));
    }

    static Integer inWords(String word) {
        return IN_WORDS.get(word.toLowerCase(Locale.ROOT));
    }

    /** All numbers that are known in words, as a pattern. */
    static String spelt() {
        return String.join("|", IN_WORDS.keySet());
    }

    /** {@code 1,20,000.50}, {@code 1.234,56} and {@code 49,90} as plain decimals; a comma before three digits, or before two and more groups, groups. */
    static BigDecimal number(String written) {
        String plain = written.replaceAll("[’' \\u00A0]", "");
        if (plain.matches("\\d{1,3}(\\.\\d{3})+,\\d+")) {
            plain = plain.replace(".", "").replace(',', '.');
        } else if (plain.matches("\\d+,\\d{1,2}")) {
            plain = plain.replace(',', '.');
        } else {
            plain = plain.replace(",", "");
        }
        return new BigDecimal(plain);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Every digit of any script as 0 to 9, every kind of blank as a blank, in a text of the same length. */
    static String latinDigits(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\u00A0' || sign == '\u202F') {
                latin.append(' ');
            } else {
                latin.append(Character.isDigit(sign) ? (char) ('0' + Character.digit(sign, 10)) : sign);
            }
        }
        return latin.toString();
    }

    private static <V> void table(Map<String, V> table, V value, String names) {
        for (String name : names.split(" ")) {
            table.put(name, value);
        }
    }

    private static void words(String names, int first) {
        int number = first;
        for (String name : names.split(" ")) {
            IN_WORDS.put(name, number++);
        }
    }

    private static void months(String names) {
        int number = 1;
        for (String name : names.split(" ")) {
            MONTHS.put(name, number++);
        }
    }
}
