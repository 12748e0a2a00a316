package org.pramana.tests.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.tests.Sandbox;

/** Threat S3, example 28: whoever follows links, a person or a mail scanner, changes nothing. Every link of every page is followed. */
class GetChangesNothingIT {

    private static final Pattern LINK = Pattern.compile("href=\"(/pramana/[^\"#]*)");
    /** Pages of one kind look alike: that many of each are enough. */
    private static final int OF_A_KIND = 4;
    private static final int MOST = 120;
    /** Reading is counted, a search and signing in are written down, and a clock looks into the mailbox; none of it changes what anybody sees or may do. */
    private static final Set<String> WRITTEN_BY_READING = Set.of("card_view", "search_log", "audit_entry", "person", "flyway_schema_history", "personal_token", "ask_mailbox");

    @ParameterizedTest
    @ValueSource(strings = {"consumer", "creator", "admin", "operator"})
    void example28_followingEveryLinkChangesNoTable(String login) throws SQLException {
        PortalClient client = PortalClient.as(login);
        Map<String, String> before = checksums();

        List<String> broken = crawl(client);

        assertThat(checksums()).isEqualTo(before);
        assertThat(broken).as("links that led to a failure").isEmpty();
    }

    private static List<String> crawl(PortalClient client) {
        Deque<String> next = new ArrayDeque<>(List.of("/index.xhtml", "/home/index.xhtml", "/account/index.xhtml"));
        Set<String> seen = new LinkedHashSet<>(next);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        while (!next.isEmpty() && seen.size() < MOST * 4 && kinds.values().stream().mapToInt(Integer::intValue).sum() < MOST) {
            String path = next.poll();
            if (kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> page = client.get(path);
            if (page.statusCode() >= 400) {
                broken.add(page.statusCode() + " " + path);
            }
            page.headers().firstValue("Location").filter(to -> to.startsWith("/pramana/")).ifPresent(to -> add(to, seen, next));
            Matcher links = LINK.matcher(page.body());
            while (links.find()) {
                add(links.group(1).replace("&amp;", "&"), seen, next);
            }
        }
        return broken;
    }

    private static void add(String link, Set<String> seen, Deque<String> next) {
        String path = link.substring("/pramana".length());
        if (!path.startsWith("/jakarta.faces.resource/") && seen.add(path)) {
            next.add(path);
        }
    }

    /** The page without what it is about. */
    private static String kind(String path) {
        String page = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        return page.replaceFirst("^/(card|attachment)/.*", "/$1/");
    }

    private static Map<String, String> checksums() throws SQLException {
        Map<String, String> sums = new LinkedHashMap<>();
        try (Connection database = Sandbox.database(); Statement statement = database.createStatement()) {
            Map<String, String> columns = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery(
                    """
                    select t.table_name, group_concat('ifnull(`', c.column_name, '`, "-")' order by c.ordinal_position)
                      from information_schema.tables t
                      join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
                     where t.table_schema = database() and t.table_type = 'BASE TABLE' and t.table_name not like 'batch%'
                     group by t.table_name
                    """)) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
            columns.keySet().removeAll(WRITTEN_BY_READING);
            for (Map.Entry<String, String> table : columns.entrySet()) {
                // not "checksum table": over tables with full-text indexes that gives another number every now and then
                try (ResultSet row = statement.executeQuery(
                        "select count(*), sum(crc32(concat_ws('|', %s))) from `%s`".formatted(table.getValue(), table.getKey()))) {
                    row.next();
                    sums.put(table.getKey(), row.getString(1) + " rows " + row.getString(2));
                }
            }
        }
        return sums;
    }
}
