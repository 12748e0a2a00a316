package org.pramana.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns the links of a page to its neighbours into links between cards, and its pictures into those of the archive. */
final class PageLinks {

    private final Map<String, String> slugs;
    private final Map<String, String> pictures;

    /**
     * @param slugs path in the archive to the card's slug
     * @param pictures path in the archive to the picture's address; an empty address: the file is no picture that can be kept
     */
    PageLinks(Map<String, String> slugs, Map<String, String> pictures) {
        this.slugs = slugs;
        this.pictures = pictures;
    }

    /**
     * @param lost relative links whose page is not there: their words stay, the link goes
     * @param pictures images that are not there: their names stay
     * @param unfit names of images that are there and cannot be kept
     */
    record Resolved(String html, int linked, int lost, int pictures, List<String> unfit) {}

    Resolved resolve(String path, String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        int linked = 0;
        int lost = 0;
        int gone = 0;
        List<String> unfit = new ArrayList<>();
        for (Element picture : page.select("img, object, video, source")) {
            String address = picture.nameIs("img") ? pictureAt(path, picture.attr("src").strip()) : null;
            if (address != null && !address.isEmpty()) {
                picture.attr("src", address);
                continue;
            }
            if (address != null) {
                unfit.add(picture.attr("src").strip());
            } else {
                gone += picture.nameIs("source") ? 0 : 1;
            }
            replacePicture(picture);
        }
        for (Element link : page.select("a[href]")) {
            String address = link.attr("href").strip();
            if (isRelative(address)) {
                String slug = slugAt(path, address);
                String picture = pictureAt(path, address);
                if (slug != null) {
                    link.attr("href", "card/" + slug);
                    linked++;
                } else if (picture != null && !picture.isEmpty()) {
                    link.attr("href", picture);
                } else if (address.startsWith("#")) {
                    link.unwrap(); // within the page: headings of a card have no addresses
                } else {
                    link.unwrap();
                    lost++;
                }
            }
        }
        return new Resolved(page.body().html(), linked, lost, gone, unfit);
    }

    private static void replacePicture(Element picture) {
        if (picture.nameIs("source")) {
            picture.remove();
            return;
        }
        String source = picture.hasAttr("src") ? picture.attr("src") : picture.attr("data");
        String name = picture.attr("alt").isBlank() ? source.substring(source.lastIndexOf('/') + 1) : picture.attr("alt");
        boolean elsewhere = source.startsWith("https://") || source.startsWith("http://");
        boolean inLink = picture.closest("a") != null;
        Element words = new Element(elsewhere && !inLink ? "a" : "em").text("[" + name.strip() + "]");
        if (elsewhere && !inLink) {
            words.attr("href", source);
        }
        picture.replaceWith(words);
    }

    private static boolean isRelative(String address) {
        return !address.isEmpty() && !address.startsWith("//") && !address.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    /** A picture that stands in the text itself is its own address. */
    private String pictureAt(String path, String address) {
        if (address.startsWith("data:image/")) {
            return address;
        }
        String whole = isRelative(address) ? whole(path, address) : null;
        return whole == null ? null : pictures.get(whole);
    }

    private String slugAt(String path, String address) {
        String whole = whole(path, address);
        if (whole == null) {
            return null;
        }
        for (String guess : new String[] {whole, whole + ".md", whole + "/index.md", whole + "/README.md"}) {
            String slug = slugs.get(guess);
            if (slug != null) {
                return slug;
            }
        }
        return null;
    }

    /** The path in the archive that an address means on this page; null for none. */
    private static String whole(String path, String address) {
        String target = decoded(address.replaceFirst("[#?].*$", ""));
        if (target.isEmpty()) {
            return null;
        }
        Deque<String> folders = new ArrayDeque<>();
        if (!target.startsWith("/")) {
            String[] parts = path.split("/");
            for (int i = 0; i < parts.length - 1; i++) {
                folders.addLast(parts[i]);
            }
        }
        for (String part : target.split("/")) {
            if (part.equals("..")) {
                folders.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                folders.addLast(part);
            }
        }
        return String.join("/", folders);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }
}
