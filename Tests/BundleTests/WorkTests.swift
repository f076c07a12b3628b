import Bundle
import Records
import Testing
import VietnameseText

@Suite("Plans, tasks, duties and events")
struct WorkTests {
    private static let agencies = """
        code,name,valid_from,valid_to
        SYT,Sở Y tế,,
        STP,Sở Tư pháp,,2010-12-31

        """
    private static let plans = """
        code,number,name,agency,from,to
        KH1,113/KH-UBND,Kế hoạch một,SYT,2015,2017

        """
    private static let tasks = """
        plan,code,number,group,content,lead,partners,start,due,product,status,done_on,evidence,progress_q1,progress_q2,progress_q3,progress_q4
        KH1,A,1.1,Nhóm,Việc một,SYT,U1;các cơ quan liên quan,2016-01-05,Q2/2016,Văn bản,done,2016-06-30,Số 5,50,100,,
        KH1,B,1.2,Nhóm,Việc hai,*,SYT,,2016-11,,in_progress,,,0,,30,
        KH1,C,2.1,,Việc ba,huyện,agencies,,,,not_started,,,,,,

        """
    private static let duties = """
        code,debtor,name,period,due,received_on,completeness
        BC,*,Báo cáo năm,2016,2016-12-15,,
        BC,U1,,,,2016-12-10,full
        BN,SYT,Báo cáo ngành,2016,2016,2016-12-20,partial

        """
    private static let events = """
        code,name,from,to,agency
        THD,Tháng hành động,2016-11-15,2016-12-15,SYT

        """

    private static var bundle: SampleBundle {
        var bundle = SampleBundle()
        for (name, text) in [
            ("agencies", agencies), ("plans", plans), ("tasks", tasks), ("report_duties", duties),
            ("events", events),
        ] { bundle.files["\(name).csv"] = Array(text.utf8) }
        bundle.declare(SampleBundle.tables + ["agencies", "plans", "tasks", "report_duties", "events"])
        return bundle.adding("as_of,2016-12-31\ndue_soon_days,15", to: "settings.csv")
    }

    @Test("the tables are read whole")
    func valid() throws {
        let reading = try Self.bundle.read()
        #expect(reading.findings == [])
        let bundle = try #require(reading.bundle)
        #expect(bundle.settings.asOf?.iso == "2016-12-31" && bundle.settings.dueSoonDays == 15)
        #expect(bundle.plans.map(\.number) == ["113/KH-UBND"])
        #expect(bundle.tasks[0].due == .quarter(year: 2016, quarter: 2))
        #expect(bundle.tasks[0].partners == ["U1", "các cơ quan liên quan"])
        #expect(bundle.tasks[1].progress == [0, nil, 30, nil] && bundle.tasks[2].due == nil)
        #expect(bundle.reportDuties[1].completeness == .full && bundle.reportDuties[1].name == nil)
        #expect(bundle.events[0].lastDay.iso == "2016-12-15")
    }

    @Test(
        "one place that does not fit gives one finding",
        arguments: [
            Fault(
                "settings", "as_of,2016-12-31", "as_of,2006-12-31",
                "settings.as-of settings.csv:14:value [2006-12-31]"),
            Fault(
                "settings", "due_soon_days,15", "due_soon_days,400",
                "cell.out-of-range settings.csv:15:value [400]"),
            Fault("plans", "2015,2017", "2018,2017", "plans.period plans.csv:2:to [2017]"),
            Fault(
                "plans", "một,SYT", "một,SYTE", "agencies.unknown plans.csv:2:agency [SYTE]",
                advice: "Is “SYT” meant?"),
            Fault(
                "tasks", "KH1,C", "KH2,C", "tasks.unknown-plan tasks.csv:4:plan [KH2]",
                advice: "Is “KH1” meant?"),
            Fault("tasks", "KH1,C", "KH1,A", "table.duplicate-key tasks.csv:4:code [A]"),
            Fault("tasks", "C,2.1", "C,1.1", "table.duplicate-key tasks.csv:4:number [KH1, 1.1]"),
            Fault(
                "tasks", "hai,*,SYT", "hai,SXD,SYT", "tasks.unknown-lead tasks.csv:3:lead [SXD]"),
            Fault(
                "tasks", "hai,*,SYT", "hai,*,SXD", "tasks.unknown-partner tasks.csv:3:partners [SXD]"),
            Fault(
                "tasks", "hai,*,SYT", "hai,STP,SYT", "agencies.not-valid tasks.csv:3:lead [STP]"),
            Fault("tasks", ",2016-11,", ",11/2016,", "cell.not-a-time tasks.csv:3:due [11/2016]"),
            Fault(
                "tasks", "in_progress,,,0,,30", "in_progress,,,0,,130",
                "cell.out-of-range tasks.csv:3:progress_q3 [130]"),
            Fault(
                "tasks", "in_progress,,,0,,30", "in_progress,2016-10-01,,0,,30",
                "tasks.done-on-not-done tasks.csv:3:done_on [2016-10-01]"),
            Fault(
                "tasks", "Số 5", "", "tasks.done-without-product tasks.csv:2:evidence []",
                advice: "Give the evidence, or change the status to in_progress."),
            Fault(
                "tasks", "done,2016-06-30", "done,2017-01-01",
                "tasks.done-after-as-of tasks.csv:2:done_on [2017-01-01]"),
            Fault(
                "tasks", "done,2016-06-30", "done,2016-01-04",
                "tasks.done-before-start tasks.csv:2:done_on [2016-01-04]"),
            Fault(
                "report_duties", "BC,U1", "BC,U9",
                "report_duties.unknown-debtor report_duties.csv:3:debtor [U9]",
                advice: "Is “U1” meant?"),
            Fault(
                "report_duties", "BC,U1", "BC,*", "table.duplicate-key report_duties.csv:3:debtor [BC, *]"),
            Fault(
                "report_duties", "2016-12-10,full", "2016-12-10,",
                "report_duties.receipt report_duties.csv:3:completeness []"),
            Fault(
                "report_duties", "2016-12-10,full", ",full",
                "report_duties.receipt report_duties.csv:3:received_on []"),
            Fault(
                "report_duties", "2016-12-10,full", "2015-12-31,full",
                "report_duties.received-before-period report_duties.csv:3:received_on [2015-12-31]"),
            Fault(
                "report_duties", "2016-12-10,full", "2017-01-01,full",
                "report_duties.received-after-as-of report_duties.csv:3:received_on [2017-01-01]"),
            Fault(
                "report_duties", "2016-12-15,,", "2016-12-15,2016-12-12,full",
                "report_duties.received-of-many report_duties.csv:2:received_on [2016-12-12]"),
            Fault(
                "report_duties", "Báo cáo năm", "",
                "report_duties.incomplete report_duties.csv:2:name []",
                "report_duties.incomplete report_duties.csv:3:name []"),
            Fault(
                "report_duties", "2016,2016,2016-12-20", "2016,2015,2016-12-20",
                "report_duties.due-before-period report_duties.csv:4:due [2015]"),
            Fault("events", "2016-12-15", "2016-11-14", "events.period events.csv:2:to [2016-11-14]"),
            Fault("events", "2016-11-15", "", "cell.empty events.csv:2:from []"),
        ])
    func faults(_ fault: Fault) throws {
        let reading = try Self.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle == nil)
        if let advice = fault.advice { #expect(reading.advice.first == advice) }
    }

    @Test("a task due before it begins is refused; one due on its first day is not")
    func start() throws {
        let early = try Self.bundle.replacing("2016-01-05,Q2/2016", by: "2016-07-01,Q2/2016", in: "tasks.csv")
            .replacing("2016-06-30,Số", by: "2016-07-02,Số", in: "tasks.csv").read()
        #expect(early.findings == ["tasks.due-before-start tasks.csv:2:due [Q2/2016]"])
        let same = try Self.bundle.replacing(
            "2016-01-05,Q2/2016", by: "2016-06-30,2016-06-30", in: "tasks.csv"
        )
        .read()
        #expect(same.findings == [])
    }

    @Test("progress of a quarter that begins after the declared day is refused")
    func later() throws {
        let reading = try Self.bundle.replacing("2016-12-31", by: "2016-06-30", in: "settings.csv").read()
        #expect(
            reading.findings.filter { $0.hasPrefix("tasks") } == [
                "tasks.progress-after-as-of tasks.csv:3:progress_q3 []"
            ])
    }

    @Test(
        "what may be right is warned of",
        arguments: [
            Fault(
                "tasks", "Số 5,50,100", "Số 5,50,40",
                all: [
                    "warning tasks.progress-falls tasks.csv:2:progress_q2 [40]",
                    "warning tasks.status-against-progress tasks.csv:2:progress_q2 [40]",
                ], advice: nil),
            Fault(
                "tasks", "done,2016-06-30", "done,",
                "warning tasks.done-without-day tasks.csv:2:done_on []"),
            Fault(
                "tasks", "not_started,,,", "not_started,,,10",
                "warning tasks.status-against-progress tasks.csv:4:progress_q1 [10]"),
            Fault(
                "tasks", ",2016-11,", ",2018-11,", "warning tasks.due-outside-plan tasks.csv:3:due [2018-11]"),
            Fault(
                "plans", "2015,2017", "2017,2018",
                all: [
                    "warning plans.not-under-way plans.csv:2:to [2017–2018]",
                    "warning tasks.due-outside-plan tasks.csv:2:due [Q2/2016]",
                    "warning tasks.due-outside-plan tasks.csv:3:due [2016-11]",
                ], advice: nil),
            Fault(
                "events", "2016-11-15,2016-12-15", "2015-11-15,2015-12-15",
                "warning events.other-year events.csv:2:from [2015-11-15]"),
        ])
    func warnings(_ fault: Fault) throws {
        let reading = try Self.bundle.replacing(fault.old, by: fault.new, in: fault.file).read()
        #expect(reading.findings == fault.findings)
        #expect(reading.bundle != nil)
    }

    @Test("a task done after the end of the last quarter told need not have been whole then")
    func doneLater() throws {
        let reading = try Self.bundle.replacing(
            "2016-06-30,Số 5,50,100", by: "2016-07-01,Số 5,50,90", in: "tasks.csv"
        ).read()
        #expect(reading.findings == [])
    }
}
