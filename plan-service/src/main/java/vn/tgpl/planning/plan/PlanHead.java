package vn.tgpl.planning.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.kit.store.LocatedAggregate;
import vn.tgpl.kit.territory.Place;
import vn.tgpl.planning.document.Header;
import vn.tgpl.planning.document.LegalBasis;
import vn.tgpl.planning.document.Section;
import vn.tgpl.planning.document.Signer;
import vn.tgpl.planning.document.Source;
import vn.tgpl.planning.period.Period;

/** What the head of a plan's document says of it. */
@MappedSuperclass
abstract class PlanHead extends LocatedAggregate {
    String number;
    String title;
    String type;
    String issuer;
    LocalDate signedOn;

    @Embedded
    Period period;

    String unit;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> programmes;

    UUID parentPlan;

    @ElementCollection
    @CollectionTable(name = "plan_legal_basis", joinColumns = @JoinColumn(name = "plan"))
    @OrderBy("position")
    List<LegalBasis> legalBases = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    Source source;

    String sourceNote;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> recipients;

    @Column(name = "signing_place")
    String signedAt;

    @Embedded
    Signer signer;

    @ElementCollection
    @CollectionTable(name = "plan_section", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    List<Section> sections = new ArrayList<>();

    void head(Header header) {
        this.number = header.number();
        this.title = header.title();
        this.type = header.type();
        this.issuer = header.issuer();
        this.signedOn = header.signedOn();
        this.period = header.period();
        this.unit = header.unit();
        this.programmes = header.programmes();
        this.parentPlan = header.parentPlan();
        this.source = Source.valueOf(header.source());
        this.sourceNote = header.sourceNote();
        this.recipients = header.recipients();
        this.signedAt = header.place();
        this.signer = header.signer();
        Parts.replace(
                legalBases, header.legalBases().stream().map(LegalBasis::of).toList());
        Parts.replace(sections, header.sections());
    }

    /** Of a transcribed one nobody may know any more. */
    public boolean mustSayItsDays() {
        return source == Source.ORIGINAL;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    /** The territory it is for, read on its first day. */
    @Override
    public Place place() {
        return new Place(unit, period.from(), issuer);
    }
}
