package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.pramana.people.PeopleAdministration;
import org.pramana.people.PersonLine;
import org.pramana.store.Page;

/** Backs /admin/people.xhtml. */
@Named
@RequestScoped
public class PeoplePage extends ListPage<PersonLine> {

    @Inject
    PeopleAdministration people;

    @Inject
    Clock clock;

    @Override
    protected Page<PersonLine> read(String words, int first, int size) {
        return people.list(words, first, size);
    }

    public boolean isAway(PersonLine person) {
        return person.absence() != null && person.absence().covers(LocalDate.now(clock));
    }
}
