package org.pramana.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may call what, in one table that a reviewer reads from top to bottom: a boundary that is not in it, or that opens to one role more, fails the
 * build until somebody has written that down here. (SecurityTableIT asks the server whether it keeps to it.)
 */
class BoundaryRolesTest {

    private static final String TABLE =
            """
            AccessExplanation: ADMINISTRATOR CREATOR
            ActivationControl: everybody
            ActivationRoom: ADMINISTRATOR
            ActivationWork: MACHINE
            Admission: everybody
            AnnouncementReading: CONSUMER CREATOR
            AnnouncementRules: CREATOR
            AnnouncementSending: CREATOR
            AnnouncementStatus.everybody: CREATOR
            AnnouncementStatus.groups: CREATOR
            AnnouncementStatus.one: CREATOR
            AnnouncementStatus.people: CREATOR
            AnnouncementStatus.sent: CREATOR
            AnnouncementStatus: CONSUMER CREATOR
            AnotherTry: everybody
            AppointmentKeeper: everybody
            ArchiveQueue: CREATOR
            Attachments.upload: CREATOR
            Attachments: CONSUMER CREATOR
            AuditTrail: ADMINISTRATOR
            BreakGlass: ADMINISTRATOR
            BulkChanges: CREATOR
            BulkControl: everybody
            BulkMachine: everybody
            BulkRoom: CREATOR
            BulkWork: MACHINE
            BusFactors: ADMINISTRATOR
            CardAppointments: CREATOR
            CardAuthoring: CREATOR
            CardCatalogue: ADMINISTRATOR CONSUMER CREATOR
            CardChecking: CREATOR
            CardConversation: CONSUMER CREATOR
            CardHistory.conflict: CREATOR
            CardHistory.draftDiff: CREATOR
            CardHistory.restore: CREATOR
            CardHistory: CONSUMER CREATOR
            CardImport: ADMINISTRATOR CREATOR OPERATOR
            CardMentions: CONSUMER CREATOR
            CardMerging: CREATOR
            CardPeople: ADMINISTRATOR CONSUMER CREATOR
            CardPlacement: CREATOR
            CardPublication: CREATOR
            CardReading: CONSUMER CREATOR
            CardRetirement.purge: ADMINISTRATOR
            CardRetirement: CREATOR
            CardSearch: CONSUMER CREATOR
            CardShelf: CONSUMER CREATOR
            CardVerification: CONSUMER
            CollectionAdministration: ADMINISTRATOR
            CollectionCatalogue: ADMINISTRATOR CONSUMER CREATOR
            CollectionOwnership: ADMINISTRATOR CREATOR
            CorrectedReaders: ADMINISTRATOR
            Correcting: CREATOR
            CorrectionReading: CONSUMER CREATOR
            CustomerCopies.isPublic: CREATOR
            CustomerCopies.mark: CREATOR
            CustomerCopies: CONSUMER CREATOR
            CustomerSettings: ADMINISTRATOR
            DatabaseReadiness: everybody
            DatabaseWatch: everybody
            DigestMachine: everybody
            DigestPost: everybody
            Digests: MACHINE
            DuplicateControl: everybody
            DuplicateDesk: CREATOR
            DuplicateMachine: everybody
            DuplicateMerging: CREATOR
            DuplicateSchedule: everybody
            ExpertGroups: CONSUMER CREATOR
            FirstRun: everybody
            Following: CONSUMER CREATOR
            ForYou: CONSUMER CREATOR
            GroupAdministration: ADMINISTRATOR
            GroupManagers: ADMINISTRATOR
            GroupMentions: ADMINISTRATOR
            ImportComparing: MACHINE
            ImportControl: everybody
            ImportLedger: MACHINE
            ImportMachine: everybody
            ImportRoom: ADMINISTRATOR CREATOR OPERATOR
            ImportWatch: everybody
            IndexControl: everybody
            IndexKeeper: everybody
            IndexMachine: everybody
            IndexRoom: ADMINISTRATOR OPERATOR
            IndexWork: MACHINE
            JobControlRoom: ADMINISTRATOR OPERATOR
            JobHistory: ADMINISTRATOR OPERATOR
            LeaverPlanning: ADMINISTRATOR
            LinkControl: everybody
            LinkMachine: everybody
            LinkRuns: ADMINISTRATOR OPERATOR
            LinkSchedule: everybody
            LinkWork: MACHINE
            LoadLevelling: ADMINISTRATOR
            MailRoom: ADMINISTRATOR OPERATOR
            MailStop: everybody
            MailedQuestions: MACHINE
            MyInheritance: CREATOR
            MyTasks: CREATOR
            NoticeCounts: everybody
            Notices: CONSUMER CREATOR
            Occasions: ADMINISTRATOR
            Outbox: MACHINE
            OwnAccount: PERSON
            OwnMail: PERSON
            PeopleAdministration: ADMINISTRATOR
            PeopleDirectory: PERSON
            PolicyActivation: ADMINISTRATOR
            PolicyDrafting: ADMINISTRATOR
            PolicyMatching: ADMINISTRATOR
            PolicyRuns: ADMINISTRATOR
            PolicyWithdrawal: ADMINISTRATOR
            PortalFigures: ADMINISTRATOR
            PublicStamps: everybody
            QuestionAnswering: CONSUMER CREATOR
            QuestionAsking: CONSUMER CREATOR
            QuestionBrowsing: CONSUMER CREATOR
            QuestionChoices: CONSUMER CREATOR
            QuestionClock: everybody
            QuestionLedger: CONSUMER CREATOR
            QuestionMachine: everybody
            QuestionMailRoom: ADMINISTRATOR OPERATOR
            QuestionRounds: MACHINE
            ReadingJournal: everybody
            RebuildRoom: ADMINISTRATOR OPERATOR
            RehearsalMachine: everybody
            RehearsalRoom: ADMINISTRATOR
            RehearsalWork: MACHINE
            RunWatch: everybody
            SampleData: everybody
            SavedFilters: CREATOR
            ScanWork: MACHINE
            SchemaMigration: everybody
            SearchAdministration: ADMINISTRATOR
            SearchJournal: everybody
            SearchNight: everybody
            SearchTerms: ADMINISTRATOR
            SignIn: everybody
            SweepControl: everybody
            SweepLedger: MACHINE
            SweepMachine: everybody
            SweepMemory: MACHINE
            SweepReports: ADMINISTRATOR OPERATOR
            SweepSchedule: everybody
            SweepUndo: ADMINISTRATOR
            SweepWork: MACHINE
            TrustHistory: ADMINISTRATOR CONSUMER
            TrustLedger: ADMINISTRATOR CREATOR
            TrustMeasures: MACHINE
            UnreadCards: MACHINE
            VerificationPlanning: CREATOR
            VerificationUndo: CREATOR
            """;

    /** Before the door, or beside it: what a caller who has proved nothing may reach; and the number of the bell, which is pushed by a thread that is nobody's. */
    private static final Set<String> OPEN_TO_THE_WEB = Set.of("Admission", "DatabaseReadiness", "DatabaseWatch", "FirstRun", "MailStop", "NoticeCounts", "PublicStamps", "SignIn");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOptions(Set.of(new ImportOption.DoNotIncludeTests(), new ArchitectureTest.WithoutTheseTests()))
            .importPackages("org.pramana");

    @Test
    void everyBoundaryAsksForTheRolesOfTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : PRODUCT) {
            if (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class)) {
                found.add(type.getSimpleName() + ": " + roles(type));
                type.getMethods().stream().filter(BoundaryRolesTest::saysWho).forEach(method ->
                        found.add(type.getSimpleName() + "." + method.getName() + ": " + roles(method)));
            }
        }

        assertThat(String.join("\n", found)).isEqualTo(TABLE.strip());
    }

    @Test
    void portalAndApiReachNothingThatAsksForNoRoleButTheDoorItself() {
        noClasses()
                .that()
                .resideInAPackage("org.pramana.web..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are boundaries that ask for no role",
                        type -> type.isAnnotatedWith(PermitAll.class) && !OPEN_TO_THE_WEB.contains(type.getSimpleName())))
                .check(PRODUCT);
    }

    private static boolean saysWho(HasAnnotations<?> member) {
        return member.isAnnotatedWith(RolesAllowed.class) || member.isAnnotatedWith(PermitAll.class) || member.isAnnotatedWith(DenyAll.class);
    }

    private static String roles(HasAnnotations<?> member) {
        if (member.isAnnotatedWith(RolesAllowed.class)) {
            String[] roles = member.getAnnotationOfType(RolesAllowed.class).value();
            return Arrays.stream(roles).sorted().collect(joining(" "));
        }
        return member.isAnnotatedWith(PermitAll.class) ? "everybody" : "nobody";
    }
}
