package org.pramana.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pramana.people.Roles;
import org.w3c.dom.NodeList;

/** One mapping in glassfish-application.xml switches the server's own off, so a role that is missing there is a role that nobody has. */
class RolesTest {

    @Test
    void theServerMapsExactlyTheRolesThatTheCodeAsksFor() throws Exception {
        assertThat(mappedRoles()).isEqualTo(rolesOfTheCode());
    }

    private static Set<String> rolesOfTheCode() throws IllegalAccessException {
        Set<String> roles = new TreeSet<>();
        for (Field constant : Arrays.stream(Roles.class.getFields()).filter(field -> field.getType() == String.class).toList()) {
            roles.add((String) constant.get(null));
        }
        return roles;
    }

    private static Set<String> mappedRoles() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        NodeList names = factory.newDocumentBuilder()
                .parse(new File("../ear/src/main/application/META-INF/glassfish-application.xml"))
                .getElementsByTagName("role-name");
        Set<String> roles = new TreeSet<>();
        for (int i = 0; i < names.getLength(); i++) {
            roles.add(names.item(i).getTextContent().strip());
        }
        return roles;
    }
}
