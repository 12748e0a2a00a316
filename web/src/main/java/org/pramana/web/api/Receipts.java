package org.pramana.web.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pramana.announcement.AskedPerson;
import org.pramana.web.words.Csv;

/** Receipts as a file for spreadsheets (threat S24: no cell is a formula). */
final class Receipts {

    private Receipts() {}

    static String csv(List<AskedPerson> people) {
        return Stream.concat(
                        Stream.of("name,login,state,asked since,due,late,opened at,acknowledged at,version,content hash,exempt because,exempt by"),
                        people.stream().map(Receipts::line))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String line(AskedPerson person) {
        return Stream.of(
                        person.name(),
                        person.login(),
                        person.state(),
                        person.since(),
                        person.due(),
                        person.late() ? "yes" : "no",
                        person.openedAt(),
                        person.acknowledgedAt(),
                        person.acknowledgedVersion(),
                        person.hash(),
                        person.exemptWhy(),
                        person.exemptBy())
                .map(Csv::cell)
                .collect(Collectors.joining(","));
    }
}
