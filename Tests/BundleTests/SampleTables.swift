/// The tables of the sample bundle.
enum SampleTables {
    static let all = [
        "settings.csv": settings, "units.csv": units, "items.csv": items, "observations.csv": observations,
        "indices.csv": indices, "indicators.csv": indicators, "checks.csv": checks,
    ]

    static let settings = """
        key,value
        programme,mau
        year,2016
        status,draft
        title,Bản tin năm 2016
        site_name,Bản tin Mẫu
        area_name,tỉnh Mẫu
        issuer,Sở Mẫu
        place,Mẫu
        report_symbol,BC-SM
        subject,kết quả năm
        method_name,Bộ chỉ số mẫu
        method_version,1

        """

    static let units = """
        code,name,kind,parent,ranked
        T,Mẫu,tỉnh,,false
        U1,Một,huyện,T,true
        U2,Hai,Huyện,T,
        U3,Ba,thị xã,T,true

        """

    static let items = """
        code,name,unit_of_measure,sex
        POP,Dân số,người,
        CHILD,Trẻ em,người,
        SCHOOL,Trường,trường,

        """

    static let observations = """
        unit,item,period,value,status,note
        T,POP,2016,600,,
        U1,POP,2016,100,,
        U2,POP,2016,200,,
        U3,POP,2016,300,,
        U1,CHILD,2016,20,,
        U2,CHILD,2016,50,preliminary,
        U3,CHILD,2016,60.5,,
        U1,SCHOOL,2015-2016,4,,
        U2,SCHOOL,2016-2017,0,none,in nguyên: -
        U3,SCHOOL,2016,,not_reported,

        """

    static let indices = """
        code,name,parent,weight,coverage,digits,ties
        ALL,Tổng,,1,0.5,3,dense
        PEOPLE,Người,ALL,1,,,
        PLACES,Nơi,ALL,2,,,

        """

    static let indicators = """
        code,name,index,numerator,denominator,scale,formula,unit_of_measure,direction,normalisation,low,high,ideal_low,ideal_high,weight
        CHILD_SHARE,Tỷ lệ trẻ em,PEOPLE,CHILD,POP,100,,%,higher,goalposts,0,40,,,1
        SCHOOL_RATE,Trường trên 100 trẻ,PLACES,,,,"ratio(SCHOOL, CHILD, 0) * 100",trường,toward,goalposts,0,30,10,20,1
        CHILD_COUNT,Số trẻ,PEOPLE,,,,CHILD,người,lower,min_max,,,,,1

        """

    static let checks = """
        code,formula,severity,message
        CHILD_LIMIT,CHILD <= POP,error,Trẻ em không nhiều hơn dân số.
        MEMBERS,sum_members(POP) = POP,warning,Cộng các đơn vị phải bằng toàn tỉnh.

        """
}
