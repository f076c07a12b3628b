import Bundle
import Records
import Testing

/// The sample bundle with a strategy: measures, breakdowns, objectives and targets.
enum TargetSample {
    static let names = SampleBundle.tables + ["programmes", "objectives", "targets", "breakdowns"]

    static let indicators = """
        code,name,index,numerator,denominator,scale,formula,unit_of_measure,direction,normalisation,low,high,weight,scope,source_kind,term,pooled_years,count_ratio,detected_among
        CHILD_SHARE,Tỷ lệ trẻ em,PEOPLE,CHILD,POP,100,,%,higher,goalposts,0,40,1,,,,,,
        SCHOOL_RATE,Trường trên 100 trẻ,PLACES,,,,"ratio(SCHOOL, CHILD, 0) * 100",trường,higher,goalposts,0,30,1,,,,,,
        HELPED,Trẻ em được giúp,,SCHOOL,CHILD,100,,%,higher,,,,,unit,administrative,,3,false,POP
        WAGES,Khoảng cách tiền lương,,,,,,%,lower,,,,,province,survey,2016–2021,,,
        BIRTHS,Tỷ số giới tính khi sinh,,CHILD,POP,100,,bé trai/100 bé gái,toward,,,,,,,,,true,

        """
    static let units = """
        code,name,kind,parent,group,area_type,ranked
        T,Mẫu,tỉnh,,,,false
        U1,Một,huyện,T,Ven biển,nông thôn,true
        U2,Hai,huyện,T,Miền núi,nông thôn,
        U3,Ba,thị xã,T,Ven biển,nông thôn,true

        """
    static let programmes = """
        code,name,name_en,short_name,field,basis,from,to,midterm,baseline_year
        NQ_28,Chiến lược,Strategy,,gender,NQ 28/NQ-CP,2011,2020,2015,2010
        23,Chương trình,,Trẻ em,children,QĐ 23/QĐ-TTg,2012,2020,,

        """
    static let objectives = """
        programme,number,name
        NQ_28,1,Chính trị
        NQ_28,2,Kinh tế
        23,1,Sức khỏe

        """
    static let targets = """
        programme,objective,code,indicator,comparator,value,low,high,tolerance,year,level,applies_to,basis,basis_date,amends,certainty
        NQ_28,1,1.1,CHILD_SHARE,>=,60,,,0.5,2015,national,,NQ,2011-01-01,,
        NQ_28,1,1.1,CHILD_SHARE,>,70,,,,2020,national,,NQ 2,2018-07-02,NQ,
        NQ_28,1,1.1,CHILD_SHARE,>=,75,,,,2020,national,,NQ,2011-01-01,,to_confirm
        NQ_28,2,2.1,WAGES,<,5,,,,2020,provincial,huyện,,,,
        NQ_28,2,2.1,WAGES,<,4,,,,2020,provincial,Ven biển,,,,
        23,,3,BIRTHS,band,,103,107,,,unit,U1,,,,
        23,1,4,HELPED,=,100,,,,2020,national,nông thôn,,,,

        """
    static let breakdowns = """
        indicator,dimension,name,name_en,numerator,denominator,scale,formula
        CHILD_SHARE,poverty,Hộ nghèo,Poor households,CHILD,POP,100,
        HELPED,sex,Trẻ em gái,,,,,"ratio(SCHOOL, CHILD, 0)"

        """

    static var bundle: SampleBundle {
        var bundle = SampleBundle()
        for (name, text) in [
            ("indicators", indicators), ("units", units), ("programmes", programmes),
            ("objectives", objectives), ("targets", targets), ("breakdowns", breakdowns),
        ] { bundle.files["\(name).csv"] = Array(text.utf8) }
        bundle.declare(names)
        return bundle
    }
}

extension SampleBundle {
    mutating func declare(_ names: [String]) {
        files["datapackage.json"] = Array(Self.descriptor(names.map { ($0, "\($0).csv") }).utf8)
    }
}

/// One place of the strategy's tables that is spoilt, and what is found then.
struct TargetFault: Sendable, CustomTestStringConvertible {
    let fault: Fault

    init(_ file: String, _ old: String, _ new: String, _ findings: String..., advice: String? = nil) {
        fault = Fault(file, old, new, all: findings, advice: advice)
    }

    var testDescription: String { fault.testDescription }

    func expectFindings() throws {
        let reading = try TargetSample.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        let isStopped = reading.result.findings.contains { $0.severity == .error }
        #expect((reading.bundle == nil) == isStopped)
        for finding in reading.result.findings {
            #expect(finding.expected != nil || finding.advice != nil, "\(finding.code)")
        }
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }
}
