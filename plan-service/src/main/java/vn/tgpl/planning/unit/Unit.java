package vn.tgpl.planning.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.tgpl.contracts.UnitFact;
import vn.tgpl.planning.catalogue.Entry;

/** An administrative unit (đơn vị hành chính) during one span of its life; its key is code and first day. */
@Entity
public class Unit extends Entry {
    @Enumerated(EnumType.STRING)
    Level level;

    String type;
    String nameVi;
    String nameEn;
    String parent;
    String legalBasis;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UnitBody.Successor> successors;

    /** False where a date or name was not read in the act itself. */
    boolean verified;

    protected Unit() {}

    public Unit(UnitBody body) {
        define(body);
    }

    public void define(UnitBody body) {
        this.code = body.code();
        this.level = Level.valueOf(body.level());
        this.type = body.type();
        this.nameVi = body.nameVi();
        this.nameEn = body.nameEn();
        this.parent = body.parent();
        this.validFrom = body.validFrom();
        this.validTo = body.validTo();
        this.legalBasis = body.legalBasis();
        this.successors = body.successors();
        this.verified = body.verified();
    }

    public Level level() {
        return level;
    }

    /** Null for the nation. */
    public String parent() {
        return parent;
    }

    /** Who took over. */
    public List<UnitBody.Successor> successors() {
        return successors;
    }

    public UnitBody body() {
        return new UnitBody(
                code, level.name(), type, nameVi, nameEn, parent, validFrom, validTo, legalBasis, successors, verified);
    }

    @Override
    protected UnitFact fact() {
        return new UnitFact(
                id,
                version,
                code,
                level.name(),
                type,
                nameVi,
                parent,
                validFrom,
                validTo,
                legalBasis,
                successors.stream()
                        .map(one -> new UnitFact.Successor(one.code(), one.share()))
                        .toList());
    }
}
