package org.pramana.tests.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one recipe for container tests: the EAR that ships, with its portal swapped for a probe. It runs beside the portal, on the same database, as a
 * second node would.
 */
public final class PortalEar {

    /** The portal beside it has the timers and the sample data; an ordinal above 300 is stronger than the environment. */
    private static final String SETTINGS = """
            config_ordinal=500
            pramana.timers=off
            pramana.sample-data=false
            """;

    private PortalEar() {}

    public static EnterpriseArchive withProbe(Class<?>... tests) {
        var probe = ShrinkWrap.create(WebArchive.class, "probe.war").addClasses(tests).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        var ear = ShrinkWrap.create(EnterpriseArchive.class, "pramana-probe.ear")
                .merge(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("../ear/target/pramana.ear")));
        ear.delete("/META-INF/application.xml"); // it names web.war; the server works the modules out by itself
        ear.delete("/web.war");
        ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "probe-settings.jar")
                .addAsManifestResource(new StringAsset(SETTINGS), "microprofile-config.properties"));
        return ear.addAsModule(Testable.archiveToTest(probe));
    }
}
