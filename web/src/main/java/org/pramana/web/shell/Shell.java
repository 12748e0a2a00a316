package org.pramana.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;

/** The person in front of the page, and what the rail and the top bar say to them. Pages may ask for rights here only to hide what would be refused. */
@Named
@RequestScoped
public class Shell {

    /** Remembers the last person's language for the sign-in page. */
    public static final String LANGUAGE_COOKIE = "pramana-language";
    /** Remembers the last person's theme for the sign-in page. */
    public static final String THEME_COOKIE = "pramana-theme";

    @Inject
    SecurityContext security;

    @Inject
    Visitors visitors;

    @Inject
    ShellMemory memory;

    @Inject
    HttpServletRequest request;

    private Optional<Visitor> visitor;

    /** Null before sign-in. */
    public Visitor getVisitor() {
        if (visitor == null) {
            visitor = security.getCallerPrincipal() == null ? Optional.empty() : visitors.at(security.getCallerPrincipal().getName());
        }
        return visitor.orElse(null);
    }

    public boolean isSignedIn() {
        return getVisitor() != null;
    }

    public boolean isConsumer() {
        return isSignedIn() && !getVisitor().levels().isEmpty();
    }

    public boolean isCreator() {
        return isSignedIn() && getVisitor().roles().contains(Roles.CREATOR);
    }

    /** Of some collection. */
    public boolean isOwner() {
        return isSignedIn() && getVisitor().levels().containsValue(Level.OWNER);
    }

    public boolean isAdministrator() {
        return isSignedIn() && getVisitor().administrator();
    }

    public boolean isOperator() {
        return isSignedIn() && getVisitor().operator();
    }

    /** A BCP 47 tag, or null where nobody has chosen one yet. */
    public String getLanguage() {
        return isSignedIn() ? getVisitor().language() : cookie(LANGUAGE_COOKIE);
    }

    /** {@code system}, {@code light} or {@code dark}. */
    public String getTheme() {
        String theme = isSignedIn() ? getVisitor().theme() : cookie(THEME_COOKIE);
        return "light".equals(theme) || "dark".equals(theme) ? theme : "system";
    }

    public List<CollectionLine> getCollections() {
        return isSignedIn() ? memory.of(getVisitor()).collections() : List.of();
    }

    /** Cards in all collections that this person may read, for the search box. */
    public int getCards() {
        return getCollections().stream().filter(collection -> collection.level() != null).mapToInt(CollectionLine::cards).sum();
    }

    /** Checks that wait for this person. */
    public int getTasks() {
        return isCreator() ? memory.of(getVisitor()).tasks() : 0;
    }

    /** News that this person has not read; {@code portal.js} keeps the number up to date while the page is open. */
    public int getNotices() {
        return isConsumer() ? memory.of(getVisitor()).notices() : 0;
    }

    /** The rail and its counts are to be read anew: something that they count was just changed by this person. */
    public void changed() {
        memory.forget();
    }

    private String cookie(String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
