package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a person costs in memory, and what a move to another node has to carry: the pages of the portal that ships, weighed from inside by
 * {@link SessionProbe}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ViewStateIT {

    private static final int VIEW = 6 * 1024;
    private static final int SESSION = 90 * 1024;

    private static final List<String> CREATOR = List.of(
            "/home/index.xhtml",
            "/card/sla-credits",
            "/library/index.xhtml",
            "/library/index.xhtml?q=backups",
            "/card/discount-approval-ladder",
            "/library/why.xhtml?card=sla-credits",
            "/home/creator.xhtml",
            "/tasks/index.xhtml",
            "/studio/index.xhtml",
            "/studio/edit.xhtml",
            "/studio/edit.xhtml?card=sla-credits",
            "/studio/versions.xhtml?card=sla-credits",
            "/studio/keeping.xhtml?card=sla-credits",
            "/account/index.xhtml",
            "/card/list-prices");

    private static final List<String> ADMINISTRATOR = List.of(
            "/home/index.xhtml",
            "/card/sla-credits",
            "/admin/index.xhtml",
            "/admin/people.xhtml",
            "/admin/groups.xhtml",
            "/admin/collections.xhtml",
            "/admin/sweeps.xhtml",
            "/admin/mail.xhtml",
            "/admin/audit.xhtml",
            "/library/index.xhtml",
            "/library/why.xhtml?card=sla-credits",
            "/account/index.xhtml",
            "/admin/people.xhtml",
            "/admin/index.xhtml",
            "/card/list-prices");

    @ArquillianResource
    URL portal;

    @Deployment(testable = false)
    static EnterpriseArchive portalWithProbe() {
        var ear = ShrinkWrap.create(EnterpriseArchive.class, "pramana-weighed.ear")
                .merge(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("../ear/target/pramana.ear")));
        var war = ShrinkWrap.create(WebArchive.class, "weighed.war").merge(ear.getAsType(WebArchive.class, "/web.war")).addClass(SessionProbe.class);
        for (Class<?> inner : SessionProbe.class.getDeclaredClasses()) {
            war.addClass(inner);
        }
        ear.delete("/META-INF/application.xml"); // it names web.war
        ear.delete("/web.war");
        return ear.addAsModule(war);
    }

    @Test
    void aCreatorCostsLittle() {
        weigh("creator", CREATOR);
    }

    @Test
    void anAdministratorCostsLittle() {
        weigh("admin", ADMINISTRATOR);
    }

    private void weigh(String login, List<String> pages) {
        var session = PortalSession.at(portal.toString().replaceFirst("/$", ""), login);
        List<String> heavy = new ArrayList<>();
        for (String page : pages) {
            assertThat(session.get(page).statusCode()).as(page).isEqualTo(200);
            long newest = lines(session, "view ").mapToLong(ViewStateIT::bytes).reduce((first, second) -> second).orElse(0);
            System.out.printf("%s: %d bytes of view state%n", page, newest);
            if (newest > VIEW) {
                heavy.add(page + " " + newest);
            }
        }
        long whole = lines(session, "attribute ").mapToLong(ViewStateIT::bytes).sum();
        System.out.printf("%s after %d pages: %d bytes of session%n", login, pages.size(), whole);

        assertThat(heavy).as("pages with more than %d bytes", VIEW).isEmpty();
        assertThat(whole).as("session after %d pages", pages.size()).isBetween(1L, (long) SESSION);
    }

    private static Stream<String> lines(PortalSession session, String kind) {
        return session.get("/health/session").body().lines().filter(line -> line.startsWith(kind));
    }

    private static long bytes(String line) {
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }
}
